package io.callhandoffs.twilio;

final class SpanishPhrases implements Phrases {

  @Override
  public String again() {
    return "Lo siento, no le he entendido. Diga en pocas palabras el motivo de su llamada, o pulse"
        + " 0 para hablar con una persona.";
  }

  @Override
  public String or() {
    return "o";
  }

  @Override
  public String didYouMean(String options) {
    return "¿Se refiere a " + options + "?";
  }

  @Override
  public String press(int key, String name) {
    return "Para " + name + ", pulse " + key + ".";
  }

  @Override
  public String connecting(String name) {
    return "Un momento, le paso con " + name + ".";
  }

  @Override
  public String tryingNext(String name) {
    return "Lo siento, allí no pueden atenderle. Lo intento con " + name + ".";
  }

  @Override
  public String screening() {
    return "Pulse 1 para aceptar la llamada, 2 para escuchar de nuevo, 3 para rechazarla.";
  }

  @Override
  public String nobodyAnswered() {
    return "Lo siento, nadie puede atenderle en este momento. Llame más tarde, por favor. Adiós.";
  }

  @Override
  public String goodbye() {
    return "Gracias por su llamada. Adiós.";
  }

  @Override
  public String leaveMessage() {
    return "Lo siento, nadie puede atenderle en este momento. Deje un mensaje después de la señal y"
        + " pulse la tecla almohadilla al terminar.";
  }

  @Override
  public String messageTaken() {
    return "Gracias, su mensaje ha quedado grabado. Adiós.";
  }

  @Override
  public String willCallBack() {
    return "Lo siento, nadie puede atenderle en este momento. Le llamaremos. Adiós.";
  }

  @Override
  public String somethingBroke() {
    return "Lo siento, algo ha fallado. Un momento, por favor.";
  }

  @Override
  public String youHaveACall() {
    return "Tiene una llamada.";
  }

  @Override
  public String pressOneToConfirm(String name) {
    return "Esta es una llamada de prueba para "
        + name
        + ". Pulse 1 para confirmar que alguien"
        + " contesta aquí.";
  }

  @Override
  public String lineWorks() {
    return "Gracias. La línea funciona. Adiós.";
  }
}
