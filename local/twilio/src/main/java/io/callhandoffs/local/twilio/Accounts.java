package io.callhandoffs.local.twilio;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All accounts, with the file that they are kept in.
final class Accounts {

  private final AccountsFile file;
  private final Map<String, Account> accounts;

  Accounts(AccountsFile file) {
    this.file = file;
    this.accounts = file.read();
  }

  /// Adds an account; a known one keeps all but its token.
  void open(Account account) {
    var known = accounts.putIfAbsent(account.sid(), account);
    if (known != null) {
      known.reopen(account.token());
    }
    keep();
  }

  Collection<Account> all() {
    return accounts.values();
  }

  Optional<Account> find(String sid) {
    return Optional.ofNullable(accounts.get(sid));
  }

  Account get(String sid) {
    return find(sid).orElseThrow(() -> new IllegalArgumentException("there is no account " + sid));
  }

  OwnedNumber number(String account, String sid) {
    var number = get(account).numbers().get(sid);
    if (number == null) {
      throw new IllegalArgumentException(account + " has no number " + sid);
    }
    return number;
  }

  Stream<OwnedNumber> numbers() {
    return accounts.values().stream().flatMap(account -> account.numbers().values().stream());
  }

  /// The numbers that belong to an account.
  Set<String> taken() {
    return numbers().map(OwnedNumber::phoneNumber).collect(toSet());
  }

  void keep() {
    file.write(accounts.values());
  }
}
