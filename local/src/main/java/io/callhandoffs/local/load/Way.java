package io.callhandoffs.local.load;

import io.callhandoffs.local.telephone.CallForm;
import io.callhandoffs.testing.http.LocalJson;

/// A way that a call can go when nothing is broken.
public enum Way {
  ANSWERED("answered", "'says': [TICKETS]"),
  TALK_ENDED_BY_THE_CALLER(
      "answered, and the caller ends the talk", "'says': [TICKETS], 'hangs_up': 'talking'"),
  KEY_PRESSED("answered, key 1", "'says': [SCHOOLS]"),
  NO_KEY(
      "answered, no key; the next answers",
      "'says': [SCHOOLS], 'destinations': {'+442079460018': {'outcome': 'answers', 'presses': []}}"),
  DECLINED(
      "declined, key 3; the next answers",
      "'says': [SCHOOLS], 'destinations': {'+442079460018': {'outcome': 'answers', 'presses': ['3']}}"),
  BUSY("busy; the next answers", "'says': [SCHOOLS], 'destinations': {'+442079460018': 'busy'}"),
  NOBODY(
      "no answer anywhere; a message is left",
      "'says': ['', TICKETS], 'destinations': {'+442079460021': 'no_answer', '+442079460000': 'busy'}"),
  LEFT_BEFORE_SPEAKING(
      "the caller hangs up before speaking", "'says': [TICKETS], 'hangs_up': 'before_speaking'"),
  LEFT_RINGING("the caller hangs up while it rings", "'says': [TICKETS], 'hangs_up': 'ringing'"),
  LEFT_WHISPER(
      "the caller hangs up during the whisper", "'says': [SCHOOLS], 'hangs_up': 'whisper'"),
  ASSISTANT(
      "an assistant hands over; answered, key 1",
      "'assistant': {'hands_off': {'destination': 'School visits', 'summary': 'A class'}}"),
  REQUESTED("a program hands over a live call; answered", "'stays_open': true");

  private static final String SCHOOLS = "'I want to bring my class'";
  private static final String TICKETS = "'I need to change the date of my booking'";

  private final String words;
  private final String script;

  Way(String words, String script) {
    this.words = words;
    this.script = script;
  }

  /// What happens, as the document says it.
  public String words() {
    return words;
  }

  /// Whether an assistant takes the call first.
  public boolean isAssisted() {
    return this == ASSISTANT || this == REQUESTED;
  }

  /// The call's script.
  ///
  /// @param caller the number of the caller
  public CallForm form(String caller, String called) {
    var json =
        "{'from': '%s', %s}"
            .formatted(caller, script.replace("SCHOOLS", SCHOOLS).replace("TICKETS", TICKETS));
    return new CallForm(LocalJson.read(json.replace('\'', '"')), called);
  }
}
