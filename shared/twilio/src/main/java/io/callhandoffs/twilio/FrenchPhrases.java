package io.callhandoffs.twilio;

final class FrenchPhrases implements Phrases {

  @Override
  public String again() {
    return "Je suis désolé, je n'ai pas compris. Dites en quelques mots l'objet de votre appel, ou"
        + " appuyez sur 0 pour parler à quelqu'un.";
  }

  @Override
  public String or() {
    return "ou";
  }

  @Override
  public String didYouMean(String options) {
    return "Voulez-vous dire " + options + " ?";
  }

  @Override
  public String press(int key, String name) {
    return "Pour " + name + ", appuyez sur " + key + ".";
  }

  @Override
  public String connecting(String name) {
    return "Un instant, je vous mets en relation avec " + name + ".";
  }

  @Override
  public String tryingNext(String name) {
    return "Personne ne peut prendre votre appel là-bas. J'essaie " + name + ".";
  }

  @Override
  public String screening() {
    return "Appuyez sur 1 pour prendre l'appel, sur 2 pour réécouter, sur 3 pour refuser.";
  }

  @Override
  public String nobodyAnswered() {
    return "Personne ne peut prendre votre appel pour le moment. Veuillez rappeler plus tard. Au"
        + " revoir.";
  }

  @Override
  public String goodbye() {
    return "Merci de votre appel. Au revoir.";
  }

  @Override
  public String leaveMessage() {
    return "Personne ne peut prendre votre appel pour le moment. Laissez un message après le"
        + " signal, puis appuyez sur la touche dièse.";
  }

  @Override
  public String messageTaken() {
    return "Merci, votre message est enregistré. Au revoir.";
  }

  @Override
  public String willCallBack() {
    return "Personne ne peut prendre votre appel pour le moment. Nous vous rappellerons. Au"
        + " revoir.";
  }

  @Override
  public String somethingBroke() {
    return "Une erreur est survenue. Un instant, s'il vous plaît.";
  }

  @Override
  public String youHaveACall() {
    return "Vous avez un appel.";
  }

  @Override
  public String pressOneToConfirm(String name) {
    return "Ceci est un appel de test pour "
        + name
        + ". Appuyez sur 1 pour confirmer que quelqu'un"
        + " répond ici.";
  }

  @Override
  public String lineWorks() {
    return "Merci. La ligne fonctionne. Au revoir.";
  }
}
