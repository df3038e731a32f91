package io.callhandoffs.twilio;

import io.callhandoffs.speech.Language;
import java.util.List;
import java.util.Locale;

/// The sentences that we say ourselves, by language. A project in a language that is not here is
/// spoken to in English.
enum Phrases {
  EN(
      "or",
      "I am sorry, I did not catch that. Please say in a few words what you are calling about, or press"
          + " 0 for a person.",
      "Did you mean {options}?",
      "Press {key} for {name}.",
      "One moment, I am putting you through to {name}.",
      "I am sorry, nobody can take your call there. I am trying {name}.",
      "Press 1 to take the call, 2 to hear this again, 3 to decline.",
      "I am sorry, nobody can take your call at the moment. Please try again later. Goodbye.",
      "Thank you for calling. Goodbye.",
      "I am sorry, nobody can take your call at the moment. Please leave a message after the tone, and"
          + " press the hash key when you are done.",
      "Thank you, your message has been recorded. Goodbye.",
      "I am sorry, nobody can take your call at the moment. Somebody will call you back. Goodbye.",
      "I am sorry, something went wrong. One moment, please.",
      "You have a call."),
  DE(
      "oder",
      "Das habe ich leider nicht verstanden. Sagen Sie bitte in wenigen Worten, worum es geht, oder"
          + " drücken Sie die 0 für einen Menschen.",
      "Meinen Sie {options}?",
      "Für {name} drücken Sie die {key}.",
      "Einen Moment, ich verbinde Sie mit {name}.",
      "Dort ist leider niemand zu erreichen. Ich versuche es bei {name}.",
      "Drücken Sie die 1, um den Anruf anzunehmen, die 2, um dies noch einmal zu hören, die 3, um"
          + " abzulehnen.",
      "Im Moment ist leider niemand zu erreichen. Bitte versuchen Sie es später noch einmal. Auf"
          + " Wiederhören.",
      "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
      "Im Moment ist leider niemand zu erreichen. Bitte hinterlassen Sie nach dem Ton eine Nachricht und"
          + " drücken Sie danach die Raute-Taste.",
      "Vielen Dank, Ihre Nachricht ist aufgenommen. Auf Wiederhören.",
      "Im Moment ist leider niemand zu erreichen. Wir rufen Sie zurück. Auf Wiederhören.",
      "Es ist leider etwas schiefgegangen. Einen Moment bitte.",
      "Sie haben einen Anruf."),
  FR(
      "ou",
      "Je suis désolé, je n'ai pas compris. Dites en quelques mots l'objet de votre appel, ou appuyez"
          + " sur 0 pour parler à quelqu'un.",
      "Voulez-vous dire {options} ?",
      "Pour {name}, appuyez sur {key}.",
      "Un instant, je vous mets en relation avec {name}.",
      "Personne ne peut prendre votre appel là-bas. J'essaie {name}.",
      "Appuyez sur 1 pour prendre l'appel, sur 2 pour réécouter, sur 3 pour refuser.",
      "Personne ne peut prendre votre appel pour le moment. Veuillez rappeler plus tard. Au revoir.",
      "Merci de votre appel. Au revoir.",
      "Personne ne peut prendre votre appel pour le moment. Laissez un message après le signal, puis"
          + " appuyez sur la touche dièse.",
      "Merci, votre message est enregistré. Au revoir.",
      "Personne ne peut prendre votre appel pour le moment. Nous vous rappellerons. Au revoir.",
      "Une erreur est survenue. Un instant, s'il vous plaît.",
      "Vous avez un appel."),
  ES(
      "o",
      "Lo siento, no le he entendido. Diga en pocas palabras el motivo de su llamada, o pulse 0 para"
          + " hablar con una persona.",
      "¿Se refiere a {options}?",
      "Para {name}, pulse {key}.",
      "Un momento, le paso con {name}.",
      "Lo siento, allí no pueden atenderle. Lo intento con {name}.",
      "Pulse 1 para aceptar la llamada, 2 para escuchar de nuevo, 3 para rechazarla.",
      "Lo siento, nadie puede atenderle en este momento. Llame más tarde, por favor. Adiós.",
      "Gracias por su llamada. Adiós.",
      "Lo siento, nadie puede atenderle en este momento. Deje un mensaje después de la señal y pulse la"
          + " tecla almohadilla al terminar.",
      "Gracias, su mensaje ha quedado grabado. Adiós.",
      "Lo siento, nadie puede atenderle en este momento. Le llamaremos. Adiós.",
      "Lo siento, algo ha fallado. Un momento, por favor.",
      "Tiene una llamada.");

  final String or;
  final String again;
  private final String which;
  private final String press;
  private final String connecting;
  private final String tryingNext;
  final String screening;
  final String nobodyAnswered;
  final String goodbye;
  final String leaveMessage;
  final String messageTaken;
  final String willCallBack;
  final String somethingBroke;
  final String youHaveACall;

  Phrases(
      String or,
      String again,
      String which,
      String press,
      String connecting,
      String tryingNext,
      String screening,
      String nobodyAnswered,
      String goodbye,
      String leaveMessage,
      String messageTaken,
      String willCallBack,
      String somethingBroke,
      String youHaveACall) {
    this.or = or;
    this.again = again;
    this.which = which;
    this.press = press;
    this.connecting = connecting;
    this.tryingNext = tryingNext;
    this.screening = screening;
    this.nobodyAnswered = nobodyAnswered;
    this.goodbye = goodbye;
    this.leaveMessage = leaveMessage;
    this.messageTaken = messageTaken;
    this.willCallBack = willCallBack;
    this.somethingBroke = somethingBroke;
    this.youHaveACall = youHaveACall;
  }

  static Phrases of(Language language) {
    return switch (language.tag().split("-", 2)[0].toLowerCase(Locale.ROOT)) {
      case "de" -> DE;
      case "fr" -> FR;
      case "es" -> ES;
      default -> EN;
    };
  }

  String connecting(String name) {
    return connecting.replace("{name}", name);
  }

  String tryingNext(String name) {
    return tryingNext.replace("{name}", name);
  }

  /// Asks which of `options` is meant, and offers a key for each.
  String which(List<String> options) {
    var question =
        new StringBuilder(which.replace("{options}", String.join(" " + or + " ", options)));
    for (int i = 0; i < options.size(); i++) {
      question
          .append(' ')
          .append(press.replace("{name}", options.get(i)).replace("{key}", "" + (i + 1)));
    }
    return question.toString();
  }
}
