package io.callhandoffs.telephone;

/// What sort of line a number is, as its country's numbering plan has it. It decides what a call
/// costs and who earns from it.
public enum NumberKind {
  FIXED_LINE,
  MOBILE,
  /// Where the plan does not tell the two apart, as in North America.
  FIXED_LINE_OR_MOBILE,
  TOLL_FREE,
  VOIP,
  /// A company's own number without a place, such as +44 330 or +33 806.
  COMPANY,
  PREMIUM_RATE,
  SHARED_COST,
  PERSONAL,
  PAGER,
  VOICEMAIL,
  /// Belongs to no country: satellite telephones and international networks.
  INTERNATIONAL,
  UNKNOWN
}
