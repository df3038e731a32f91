package io.callhandoffs.local.telephone;

/// When a caller gives up.
enum HangsUp {
  BEFORE_SPEAKING,
  RINGING,
  WHISPER,
  TALKING
}
