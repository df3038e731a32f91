package io.callhandoffs.local.twilio;

import java.util.Map;
import java.util.Optional;

/// The calls that are up in the simulated network, as the API sees them.
public interface LiveCalls {

  /// A call by its SID, as the API shows it: `status`, `from`, `to`, and so on.
  Optional<Map<String, String>> find(String account, String call);

  /// Takes a call that is up to another document: one to be fetched, or the document itself.
  ///
  /// @return false if the call is over
  boolean redirect(String call, Instruction instruction);

  /// What a call is to do now.
  sealed interface Instruction {

    record Fetch(String url, String method) implements Instruction {}

    record Follow(String twiml) implements Instruction {}

    record HangUp() implements Instruction {}
  }

  /// A network without calls.
  LiveCalls NONE =
      new LiveCalls() {
        @Override
        public Optional<Map<String, String>> find(String account, String call) {
          return Optional.empty();
        }

        @Override
        public boolean redirect(String call, Instruction instruction) {
          return false;
        }
      };
}
