package io.callhandoffs.local.twilio;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/// Keeps accounts for the next start: in a file that only this user can read, or not at all.
record AccountsFile(Optional<Path> file) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  Map<String, Account> read() {
    return file.filter(Files::exists).map(AccountsFile::read).orElse(List.of()).stream()
        .map(Account::of)
        .collect(toMap(Account::sid, Function.identity(), (_, last) -> last, LinkedHashMap::new));
  }

  private static List<Account.Kept> read(Path file) {
    try {
      return List.of(MAPPER.readValue(Files.readAllBytes(file), Account.Kept[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Collection<Account> accounts) {
    file.ifPresent(kept -> write(kept, accounts.stream().map(Account::kept).toList()));
  }

  /// Writes another file and moves it, so the file is never half written.
  private static void write(Path file, List<Account.Kept> accounts) {
    var next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.deleteIfExists(next);
      var _ =
          Files.createFile(
              next,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      var _ = Files.write(next, MAPPER.writeValueAsBytes(accounts));
      var _ = Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
