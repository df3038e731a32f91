package io.callhandoffs.numbers;

import io.callhandoffs.destination.Target;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.number.Connection;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.twilio.rest.AccountNumber;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.VoiceSettings;

/// Points numbers at us, and back to their settings before.
final class Connector {

  private final NumberServices services;
  private final PhoneNumbers plans = new PhoneNumbers();

  Connector(NumberServices services) {
    this.services = services;
  }

  /// What connecting a number would store and set.
  ///
  /// @param force whether to overwrite others' changes
  Connection plan(
      ProjectAccount account,
      ProjectId project,
      AccountNumber number,
      VoiceSettings ours,
      boolean repaired,
      boolean force,
      String by) {
    var known = services.numbers().find(number.number());
    known.ifPresent(connection -> requireOurs(connection, project, number, force));
    return new Connection(
        number.number(),
        project,
        account.account(),
        number.sid(),
        known.map(Connection::before).orElseGet(() -> number.settings().values()),
        ours.values(),
        repaired,
        by,
        services.now());
  }

  private static void requireOurs(
      Connection known, ProjectId project, AccountNumber number, boolean force) {
    if (!known.project().equals(project)) {
      throw connectedElsewhere(known.project());
    }
    if (!force) {
      requireUnchanged(known, number);
    }
  }

  private static FailureException connectedElsewhere(ProjectId project) {
    return Failure.conflict(
        "The number is connected to the project " + project + "; disconnect it there");
  }

  private static void requireUnchanged(Connection known, AccountNumber number) {
    var changes = new VoiceSettings(known.ours()).changesTo(number.settings());
    // Settings from before are unchanged, too: an attempt to connect broke off halfway.
    var untouched = new VoiceSettings(known.before()).changesTo(number.settings()).isEmpty();
    if (!changes.isEmpty() && !untouched) {
      throw Failure.conflict(
          "Somebody has changed the number at Twilio meanwhile: "
              + String.join(", ", changes.keySet())
              + "; look at it, and repeat with force=true to overwrite that");
    }
  }

  /// Stores first, then sets: if it breaks off in between, the number can still be restored.
  void connect(ProjectAccount account, Connection connection) {
    refuseDestination(connection);
    var isNew = services.numbers().find(connection.number()).isEmpty();
    if (!services.numbers().connect(connection)) {
      throw connectedElsewhere(services.numbers().home(connection.number()).project());
    }
    if (isNew) {
      requireAsPlanned(account, connection);
    }
    services
        .policies()
        .own(
            connection.project(),
            connection.number(),
            plans.country(connection.number()),
            connection.connectedBy());
    set(account, connection.sid(), new VoiceSettings(connection.ours()));
  }

  /// What is to be restored one day may have been another project's settings, if that has
  /// disconnected the number since they were read. Now that the number is ours, nobody else of us
  /// changes it.
  private void requireAsPlanned(ProjectAccount account, Connection connection) {
    var now = services.twilio().numbers(account.login()).get(connection.sid()).settings();
    var isAsBefore = new VoiceSettings(connection.before()).changesTo(now).isEmpty();
    var isOurs = new VoiceSettings(connection.ours()).changesTo(now).isEmpty();
    if (!isAsBefore && !isOurs) {
      services.numbers().disconnect(connection);
      throw Failure.conflict("Somebody has changed the number at the same moment; try again");
    }
  }

  /// Restores the number's settings exactly as they were.
  ///
  /// @param by who disconnects it
  void disconnect(Connection connection, boolean force, String by) {
    var account = services.accounts().require(connection.project());
    requireRestorable(connection, force);
    set(account, connection.sid(), new VoiceSettings(connection.before()));
    services.policies().disown(connection.project(), connection.number(), by);
    services.numbers().disconnect(connection);
  }

  /// Refuses if somebody has changed the number, unless `force` says to overwrite that.
  void requireRestorable(Connection connection, boolean force) {
    var account = services.accounts().require(connection.project());
    if (!force) {
      requireUnchanged(
          connection, services.twilio().numbers(account.login()).get(connection.sid()));
    }
  }

  private void set(ProjectAccount account, String sid, VoiceSettings settings) {
    new Setting(services.twilio(), account).set(sid, settings);
  }

  /// A project that dials its own number would ring in a circle.
  void refuseDestination(Connection connection) {
    services.destinations().all(connection.project()).stream()
        .filter(destination ->
            destination.target() instanceof Target.Phone(var number, _, _)
                && number.equals(connection.number()))
        .findFirst()
        .ifPresent(destination -> {
          throw Failure.conflict(
              "The number is the destination \""
                  + destination.name()
                  + "\" of this project: a call would go round in circles");
        });
  }
}
