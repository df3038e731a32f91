package io.callhandoffs.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder with the database's files, locked by this process: two databases over the same files
/// would destroy them.
record DataFolder(Path path, FileChannel lock) implements AutoCloseable {

  /// Creates the folder if need be, and locks it.
  ///
  /// @throws IllegalArgumentException if another process has locked it
  static DataFolder take(Path path) {
    try {
      Files.createDirectories(path);
      var lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(lock)) {
        return new DataFolder(path, lock);
      }
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException(
        path
            + " is in use by another local stack. Stop that one, or choose: make local DATA=memory");
  }

  private static boolean isTaken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() == null;
    } catch (OverlappingFileLockException _) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
