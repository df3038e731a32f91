package io.callhandoffs.numbers;

import io.callhandoffs.failure.FailureException;
import io.callhandoffs.number.Connection;
import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.twilio.rest.VoiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds numbers whose settings have drifted at Twilio and repairs them where the project wants it,
/// and forgets tokens that were replaced long ago. Last, it checks what would otherwise only show
/// in an outage: whether the fallback number can be rung.
record NightlyAudit(Maintenance maintenance, FallbackNumber fallback) {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyAudit.class);

  void run() {
    maintenance.numbers().all().forEach(this::visit);
    maintenance
        .lock()
        .holding(
            () -> maintenance.signing().all().keySet().forEach(maintenance.rotation()::forget));
    requireFallback();
  }

  /// Fails the audit, and so raises the function's alarm.
  private void requireFallback() {
    try {
      var _ = fallback.require();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "In an outage callers would reach nobody: the parameter FallbackNumber " + e.getMessage(),
          e);
    }
  }

  /// An account that does not answer must not keep others from being audited.
  private void visit(Connection connection) {
    try {
      look(connection);
    } catch (FailureException e) {
      LOG.error("The number {} could not be looked at: {}", connection.sid(), e.failure());
    }
  }

  private void look(Connection connection) {
    var account = maintenance.accounts().require(connection.project());
    var ours = new VoiceSettings(connection.ours());
    var now = maintenance.twilio().numbers(account.login()).get(connection.sid()).settings();
    var drift = ours.changesTo(now);
    if (drift.isEmpty()) {
      return;
    }
    LOG.warn(
        "The number {} of the project {} has drifted: {}",
        connection.sid(),
        connection.project(),
        drift.keySet());
    if (connection.repaired()) {
      new Setting(maintenance.twilio(), account).set(connection.sid(), ours);
      LOG.warn("The number {} was told again", connection.sid());
    }
  }
}
