package io.callhandoffs.local.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The live calls of the simulated network, as the API sees them.
public interface LiveCalls {

  /// A call by its SID, with the API's fields: `status`, `from`, `to`, and so on.
  Optional<Map<String, String>> find(String account, String call);

  /// The legs that were dialled from a call, the latest first, each with the API's fields, its
  /// `sid` among them.
  List<Map<String, String>> legs(String account, String call);

  /// The SID of the message that was recorded on a call, if there is one.
  default Optional<String> recording(String account, String call) {
    return Optional.empty();
  }

  /// Begins a call, and returns its SID at once: it is queued. Only a network that can be told what
  /// callees do makes calls.
  default String call(String account, CallRequest request) {
    throw new UnsupportedOperationException("this network makes no calls");
  }

  /// Redirects a live call: to a document to be fetched, or to the document given.
  ///
  /// @return false if the call is over, or only rings and is not to be hung up
  boolean redirect(String call, Instruction instruction);

  /// What a call is told.
  sealed interface Instruction {

    record HangUp() implements Instruction {}
  }

  /// A document for a call to follow.
  sealed interface Document extends Instruction {

    record Fetch(String url, String method) implements Document {}

    record Follow(String twiml) implements Document {}
  }

  /// A network without calls.
  LiveCalls NONE =
      new LiveCalls() {
        @Override
        public Optional<Map<String, String>> find(String account, String call) {
          return Optional.empty();
        }

        @Override
        public List<Map<String, String>> legs(String account, String call) {
          return List.of();
        }

        @Override
        public boolean redirect(String call, Instruction instruction) {
          return false;
        }
      };
}
