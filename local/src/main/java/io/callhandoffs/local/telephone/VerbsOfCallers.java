package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.TwimlError;
import io.callhandoffs.local.twiml.Verb.Connect;
import io.callhandoffs.local.twiml.Verb.Dial;
import io.callhandoffs.local.twiml.Verb.TakeMessage;

/// The verbs that are allowed on a caller's leg, and not in a whisper.
interface VerbsOfCallers {

  /// A callee's leg: nothing may be dialled, recorded or connected from there.
  VerbsOfCallers NONE =
      new VerbsOfCallers() {
        @Override
        public Flow dial(Dial dial, StepLog step, Actions actions) {
          throw new TwimlError(TwimlError.DIAL_IN_DIAL, "<Dial> where a callee is listening");
        }

        @Override
        public Flow record(TakeMessage recording, StepLog step, Actions actions) {
          throw new TwimlError(
              TwimlError.AGAINST_THE_SCHEMA, "<Record> where a callee is listening");
        }

        @Override
        public Flow connect(Connect connect, StepLog step, Actions actions) {
          throw new TwimlError(
              TwimlError.AGAINST_THE_SCHEMA, "<Connect> where a callee is listening");
        }
      };

  Flow dial(Dial dial, StepLog step, Actions actions);

  Flow record(TakeMessage recording, StepLog step, Actions actions);

  Flow connect(Connect connect, StepLog step, Actions actions);
}
