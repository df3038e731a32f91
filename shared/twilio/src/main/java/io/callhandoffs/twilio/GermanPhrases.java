package io.callhandoffs.twilio;

final class GermanPhrases implements Phrases {

  @Override
  public String again() {
    return "Das habe ich leider nicht verstanden. Sagen Sie bitte in wenigen Worten, worum es geht,"
        + " oder drücken Sie die 0 für einen Menschen.";
  }

  @Override
  public String or() {
    return "oder";
  }

  @Override
  public String didYouMean(String options) {
    return "Meinen Sie " + options + "?";
  }

  @Override
  public String press(int key, String name) {
    return "Für " + name + " drücken Sie die " + key + ".";
  }

  @Override
  public String connecting(String name) {
    return "Einen Moment, ich verbinde Sie mit " + name + ".";
  }

  @Override
  public String tryingNext(String name) {
    return "Dort ist leider niemand zu erreichen. Ich versuche es bei " + name + ".";
  }

  @Override
  public String screening() {
    return "Drücken Sie die 1, um den Anruf anzunehmen, die 2, um dies noch einmal zu hören, die 3,"
        + " um abzulehnen.";
  }

  @Override
  public String nobodyAnswered() {
    return "Im Moment ist leider niemand zu erreichen. Bitte versuchen Sie es später noch einmal."
        + " Auf Wiederhören.";
  }

  @Override
  public String goodbye() {
    return "Vielen Dank für Ihren Anruf. Auf Wiederhören.";
  }

  @Override
  public String leaveMessage() {
    return "Im Moment ist leider niemand zu erreichen. Bitte hinterlassen Sie nach dem Ton eine"
        + " Nachricht und drücken Sie danach die Raute-Taste.";
  }

  @Override
  public String messageTaken() {
    return "Vielen Dank, Ihre Nachricht ist aufgenommen. Auf Wiederhören.";
  }

  @Override
  public String willCallBack() {
    return "Im Moment ist leider niemand zu erreichen. Wir rufen Sie zurück. Auf Wiederhören.";
  }

  @Override
  public String somethingBroke() {
    return "Es ist leider etwas schiefgegangen. Einen Moment bitte.";
  }

  @Override
  public String youHaveACall() {
    return "Sie haben einen Anruf.";
  }

  @Override
  public String pressOneToConfirm(String name) {
    return "Dies ist ein Testanruf für "
        + name
        + ". Drücken Sie die 1, um zu bestätigen, dass hier"
        + " jemand abnimmt.";
  }

  @Override
  public String lineWorks() {
    return "Vielen Dank. Die Leitung funktioniert. Auf Wiederhören.";
  }
}
