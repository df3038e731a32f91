package io.callhandoffs.routing.index;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Evidence;
import io.callhandoffs.routing.model.Embedding;
import io.callhandoffs.routing.model.Encoder;
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
      out.writeInt(index.corpus().entries().size());
      for (var entry : index.corpus().entries()) {
        write(entry, out);
      }
      writeNumbers(index.background(), out);
      write(index.coefficients(), index.corpus().classes(), out);
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
      var entries = new ArrayList<Corpus.Entry>();
      for (int left = in.readInt(); left > 0; left--) {
        entries.add(readEntry(in));
      }
      return new Index(new Corpus(candidates, entries), readNumbers(in), readCoefficients(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Corpus.Entry entry, DataOutputStream out) throws IOException {
    out.writeShort(entry.candidate());
    out.writeUTF(entry.passage().evidence().kind().name());
    out.writeUTF(entry.passage().text());
    out.writeUTF(entry.passage().evidence().text());
    entry.embedding().write(out);
  }

  private static Corpus.Entry readEntry(DataInputStream in) throws IOException {
    int candidate = in.readUnsignedShort();
    var kind = Evidence.Kind.valueOf(in.readUTF());
    var passage = new Passage(in.readUTF(), new Evidence(kind, in.readUTF()));
    return new Corpus.Entry(candidate, passage, Embedding.read(in));
  }

  private static void write(Coefficients coefficients, int classes, DataOutputStream out)
      throws IOException {
    writeNumbers(coefficients.landmarks(), out);
    out.writeInt(classes);
    for (var row : coefficients.rows()) {
      row.write(out);
    }
  }

  private static Coefficients readCoefficients(DataInputStream in) throws IOException {
    var landmarks = readNumbers(in);
    int classes = in.readInt();
    var rows = new ArrayList<QuantisedRow>();
    for (int row = 0; row < landmarks.size(); row++) {
      rows.add(QuantisedRow.read(classes, in));
    }
    return new Coefficients(landmarks, rows);
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
