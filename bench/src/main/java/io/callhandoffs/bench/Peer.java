package io.callhandoffs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One way to do the job.
///
/// @param name as it is printed
/// @param task the folder that Lambda would unpack its zip to
/// @param zip what would be deployed
/// @param command what starts it, as Lambda would
/// @param environment what only it has in its environment
record Peer(
    String name, Path task, Path zip, List<String> command, Map<String, String> environment) {

  Peer {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  double zipMegabytes() {
    try {
      return Files.size(zip) / 1e6;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
