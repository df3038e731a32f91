package io.callhandoffs.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The vectors of a project's texts, kept from one saving to the next: a destination that changes
/// must not cost the time of the others again. Texts themselves are not kept, only their digests.
/// It is for one thread.
public final class Embeddings {

  private record Key(long high, long low) {}

  private final Map<Key, Vector> known;
  private final Map<Key, Vector> used = new LinkedHashMap<>();

  private Embeddings(Map<Key, Vector> known) {
    this.known = known;
  }

  /// No vectors yet.
  public static Embeddings none() {
    return new Embeddings(Map.of());
  }

  /// The vectors that [#write()] wrote; none if they are of another model.
  public static Embeddings read(byte[] stored) {
    var known = new HashMap<Key, Vector>();
    try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
      if (in.readUTF().equals(Encoder.MODEL_ID)) {
        for (int left = in.readInt(); left > 0; left--) {
          known.put(new Key(in.readLong(), in.readLong()), Vector.read(in));
        }
      }
      return new Embeddings(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The vectors that were used since they were read, for the next time. What no destination uses
  /// any more is forgotten.
  public byte[] write() {
    var stored = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(stored)) {
      out.writeUTF(Encoder.MODEL_ID);
      out.writeInt(used.size());
      for (var entry : used.entrySet()) {
        out.writeLong(entry.getKey().high);
        out.writeLong(entry.getKey().low);
        entry.getValue().write(out);
      }
      return stored.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A text's vector, computed only if it is not known.
  Vector of(String text, Encoder encoder) {
    var key = key(text);
    var vector = known.get(key);
    return used.computeIfAbsent(key, _ -> vector == null ? encoder.embed(text) : vector);
  }

  private static Key key(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      var bytes = ByteBuffer.wrap(digest);
      return new Key(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
