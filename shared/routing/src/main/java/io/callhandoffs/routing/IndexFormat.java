package io.callhandoffs.routing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// An index as bytes.
final class IndexFormat {

  /// Changes whenever the bytes, or what they mean, do.
  static final String VERSION = "callhandoffs index 2, " + Encoder.MODEL_ID;

  private IndexFormat() {}

  static byte[] write(Index index) {
    var stored = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(stored)) {
      out.writeUTF(VERSION);
      out.writeInt(index.candidates().size());
      for (var candidate : index.candidates()) {
        out.writeUTF(candidate.id());
        out.writeUTF(candidate.name());
      }
      out.writeInt(index.entries().size());
      for (var entry : index.entries()) {
        write(entry, out);
      }
      writeNumbers(index.background(), out);
      write(index.weights(), out);
      return stored.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Index read(byte[] stored) {
    try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
      var version = in.readUTF();
      if (!version.equals(VERSION)) {
        throw new StaleIndexException("made by " + version + ", not by " + VERSION);
      }
      var candidates = new ArrayList<Candidate>();
      for (int left = in.readInt(); left > 0; left--) {
        candidates.add(new Candidate(in.readUTF(), in.readUTF(), ""));
      }
      var entries = new ArrayList<Index.Entry>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.add(readEntry(in));
      }
      return new Index(candidates, entries, readNumbers(in), readWeights(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Index.Entry entry, DataOutputStream out) throws IOException {
    out.writeShort(entry.candidate());
    out.writeUTF(entry.item().evidence().kind().name());
    out.writeUTF(entry.item().text());
    out.writeUTF(entry.item().evidence().text());
    entry.vector().write(out);
  }

  private static Index.Entry readEntry(DataInputStream in) throws IOException {
    int candidate = in.readUnsignedShort();
    var kind = Evidence.Kind.valueOf(in.readUTF());
    var item = new Item(in.readUTF(), new Evidence(kind, in.readUTF()));
    return new Index.Entry(candidate, item, Vector.read(in));
  }

  private static void write(Weights weights, DataOutputStream out) throws IOException {
    writeNumbers(weights.landmarks(), out);
    out.writeInt(weights.rows().isEmpty() ? 0 : weights.rows().getFirst().rounded().length);
    for (var row : weights.rows()) {
      out.writeFloat(row.scale());
      for (short weight : row.rounded()) {
        out.writeShort(weight);
      }
    }
  }

  private static Weights readWeights(DataInputStream in) throws IOException {
    var landmarks = readNumbers(in);
    int classes = in.readInt();
    var rows = new ArrayList<Weights.Row>();
    for (int row = 0; row < landmarks.size(); row++) {
      float scale = in.readFloat();
      var rounded = new short[classes];
      for (int c = 0; c < classes; c++) {
        rounded[c] = in.readShort();
      }
      rows.add(new Weights.Row(scale, rounded));
    }
    return new Weights(landmarks, rows);
  }

  private static void writeNumbers(List<Integer> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static List<Integer> readNumbers(DataInputStream in) throws IOException {
    var numbers = new ArrayList<Integer>();
    for (int left = in.readInt(); left > 0; left--) {
      numbers.add(in.readInt());
    }
    return numbers;
  }
}
