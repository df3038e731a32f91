package io.callhandoffs.twilio;

final class EnglishPhrases implements Phrases {

  @Override
  public String again() {
    return "I am sorry, I did not catch that. Please say in a few words what you are calling about,"
        + " or press 0 for a person.";
  }

  @Override
  public String or() {
    return "or";
  }

  @Override
  public String didYouMean(String options) {
    return "Did you mean " + options + "?";
  }

  @Override
  public String press(int key, String name) {
    return "Press " + key + " for " + name + ".";
  }

  @Override
  public String connecting(String name) {
    return "One moment, I am putting you through to " + name + ".";
  }

  @Override
  public String tryingNext(String name) {
    return "I am sorry, nobody can take your call there. I am trying " + name + ".";
  }

  @Override
  public String screening() {
    return "Press 1 to take the call, 2 to hear this again, 3 to decline.";
  }

  @Override
  public String nobodyAnswered() {
    return "I am sorry, nobody can take your call at the moment. Please try again later. Goodbye.";
  }

  @Override
  public String goodbye() {
    return "Thank you for calling. Goodbye.";
  }

  @Override
  public String leaveMessage() {
    return "I am sorry, nobody can take your call at the moment. Please leave a message after the"
        + " tone, and press the hash key when you are done.";
  }

  @Override
  public String messageTaken() {
    return "Thank you, your message has been recorded. Goodbye.";
  }

  @Override
  public String willCallBack() {
    return "I am sorry, nobody can take your call at the moment. Somebody will call you back."
        + " Goodbye.";
  }

  @Override
  public String somethingBroke() {
    return "I am sorry, something went wrong. One moment, please.";
  }

  @Override
  public String youHaveACall() {
    return "You have a call.";
  }

  @Override
  public String pressOneToConfirm(String name) {
    return "This is a test call for " + name + ". Press 1 to confirm that somebody answers here.";
  }

  @Override
  public String lineWorks() {
    return "Thank you. The line works. Goodbye.";
  }
}
