package io.callhandoffs.local.twiml;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The elements of voice TwiML, with the attributes, text and children that each may have.
record TwimlSchema(String name, Set<String> attributes, boolean text, Set<String> children) {

  /// One line an element: its attributes, whether it may have text, its children.
  private static final String ELEMENTS =
      """
      Response () > Say Play Pause Gather Dial Redirect Hangup Reject Record Connect Enqueue Leave Refer Sms Pay Start Stop
      Say (voice language loop) text > break emphasis lang p phoneme prosody s say-as sub w
      Play (loop digits) text
      Pause (length)
      Gather (input action method timeout speechTimeout maxSpeechTime profanityFilter finishOnKey numDigits partialResultCallback partialResultCallbackMethod language hints bargeIn debug actionOnEmptyResult speechModel enhanced) > Say Play Pause
      Dial (action method timeout hangupOnStar timeLimit callerId record trim recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent recordingTrack answerOnBridge ringTone sequential referUrl referMethod callReason) text > Number Sip Client Conference Queue
      Number (url method sendDigits statusCallback statusCallbackMethod statusCallbackEvent byoc machineDetection machineDetectionTimeout machineDetectionSpeechThreshold machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout amdStatusCallback amdStatusCallbackMethod) text
      Sip (url method username password statusCallback statusCallbackMethod statusCallbackEvent machineDetection machineDetectionTimeout machineDetectionSpeechThreshold machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout amdStatusCallback amdStatusCallbackMethod) text
      Client (url method statusCallback statusCallbackMethod statusCallbackEvent) text > Identity Parameter
      Identity () text
      Conference (muted beep startConferenceOnEnter endConferenceOnExit waitUrl waitMethod maxParticipants record region coach trim statusCallback statusCallbackMethod statusCallbackEvent recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent eventCallbackUrl jitterBufferSize participantLabel) text
      Queue (url method reservationSid postWorkActivitySid) text
      Redirect (method) text
      Hangup ()
      Reject (reason)
      Record (action method timeout finishOnKey maxLength playBeep trim recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent transcribe transcribeCallback)
      Connect (action method) > ConversationRelay Stream VirtualAgent Autopilot Room
      ConversationRelay (url welcomeGreeting welcomeGreetingLanguage welcomeGreetingInterruptible language ttsLanguage ttsProvider voice transcriptionLanguage transcriptionProvider speechModel interruptible interruptSensitivity dtmfDetection reportInputDuringAgentSpeech preemptible hints debug elevenlabsTextNormalization intelligenceService profanityFilter partialPrompts eotThreshold events backgroundnoisereduction speechtimeout deepgramsmartformat ignorebackchannel) > Language Parameter
      Language (code ttsProvider voice transcriptionProvider speechModel)
      Parameter (name value)
      Stream (name connectorName url track statusCallback statusCallbackMethod) > Parameter
      VirtualAgent (connectorName language sentimentAnalysis statusCallback statusCallbackMethod) > Parameter
      Autopilot () text
      Room (participantIdentity) text
      Enqueue (action method maxQueueSize waitUrl waitUrlMethod workflowSid) text > Task
      Task (priority timeout) text
      Leave ()
      Refer (action method) > Sip
      Sms (to from action method statusCallback) text
      Pay (input action bankAccountType statusCallback statusCallbackMethod timeout maxAttempts securityCode postalCode minPostalCodeLength paymentConnector paymentMethod tokenType chargeAmount currency description validCardTypes language) > Prompt Parameter
      Prompt (for errorType cardType attempt) > Say Play Pause
      Start (action method) > Stream Siprec Transcription
      Stop () > Stream Siprec Transcription
      Siprec (name connectorName track statusCallback statusCallbackMethod) > Parameter
      Transcription (name statusCallbackUrl statusCallbackMethod track languageCode inboundTrackLabel outboundTrackLabel partialResults transcriptionEngine speechModel profanityFilter hints enableAutomaticPunctuation intelligenceService)
      break (strength time)
      emphasis (level) text
      lang (xml:lang) text
      p () text
      phoneme (alphabet ph) text
      prosody (volume rate pitch) text
      s () text
      say-as (interpret-as format role) text
      sub (alias) text
      w (role) text
      """;

  private static final Pattern LINE = Pattern.compile("(\\S+) \\(([^)]*)\\)( text)?(?: > (.*))?");

  private static final Map<String, TwimlSchema> BY_NAME =
      ELEMENTS
          .lines()
          .map(TwimlSchema::parse)
          .collect(toUnmodifiableMap(TwimlSchema::name, Function.identity()));

  static Optional<TwimlSchema> of(String element) {
    return Optional.ofNullable(BY_NAME.get(element));
  }

  private static TwimlSchema parse(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("not a line of the schema: " + line);
    }
    return new TwimlSchema(
        parts.group(1), words(parts.group(2)), parts.group(3) != null, words(parts.group(4)));
  }

  private static Set<String> words(String list) {
    return list == null || list.isBlank() ? Set.of() : Set.of(list.strip().split(" "));
  }
}
