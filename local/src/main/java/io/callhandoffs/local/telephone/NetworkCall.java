package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.PastCalls.Past;
import io.callhandoffs.local.twilio.LiveCalls.Instruction;

/// A call of the network: one to a number of the account, or one that the account makes.
interface NetworkCall {

  String sid();

  /// Whether it has ended. A call that is being played has not.
  boolean isOver();

  /// Does as the REST API was told, now or at the next moment that it can.
  ///
  /// @return false if it can not any more, or not on such a call
  boolean obey(Instruction instruction);

  /// What the REST API shows of it.
  Past shown();

  CallReport report();
}
