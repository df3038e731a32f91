package io.callhandoffs.routing.learning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.routing.model.Embedding;
import io.callhandoffs.routing.model.Encoder;
import io.callhandoffs.routing.model.Model;
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

/// The embeddings of a project's texts, kept from one training to the next, so that saving one
/// destination does not embed the texts of the others again. Of the texts it keeps only digests. It
/// is for one thread.
public final class EmbeddingCache {

  private record Key(long high, long low) {}

  private final Map<Key, Embedding> known;
  private final Map<Key, Embedding> used = new LinkedHashMap<>();

  private EmbeddingCache(Map<Key, Embedding> known) {
    this.known = known;
  }

  /// A cache that knows nothing yet.
  public static EmbeddingCache empty() {
    return new EmbeddingCache(Map.of());
  }

  /// The cache that [#write()] wrote; an empty one if it is of another model.
  public static EmbeddingCache read(byte[] stored) {
    var known = new HashMap<Key, Embedding>();
    try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
      if (in.readUTF().equals(Encoder.MODEL_ID)) {
        for (int left = in.readInt(); left > 0; left--) {
          known.put(new Key(in.readLong(), in.readLong()), Embedding.read(in));
        }
      }
      return new EmbeddingCache(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The embeddings that were used since the cache was read, for the next time. Those that no
  /// destination uses any more are dropped.
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

  /// The embedding of a text, computed only if it is not known.
  Embedding embedding(String text, Model model) {
    var key = key(text);
    var embedding = known.get(key);
    return used.computeIfAbsent(key, _ -> embedding == null ? model.embed(text) : embedding);
  }

  /// Half of the text's SHA-256. Not by core's `digest`: routing is a library that depends on no
  /// module of ours, and core would bring the AWS SDK.
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
