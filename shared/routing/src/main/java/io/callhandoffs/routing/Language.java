package io.callhandoffs.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells English from other languages by the small words that every sentence has. It need not say
/// which language it is: only that it is one we do not understand.
final class Language {

  private static final Set<String> ENGLISH =
      words(
          """
          i you it the a an is are am was do does did can could will would my your me we to of in on
          for with and or not what how when where why who this that there have has had be been want
          need get please if from at by about but so
          """);

  /// Words that are common in their language and hardly ever stand in an English sentence.
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "es",
          words(
              """
              el la los las un una de del que en y por para con mi su quiero necesito puedo hablar
              donde dónde cuando cuándo como cómo hola gracias favor está es tengo cuánto ustedes
              """),
          "fr",
          words(
              """
              le la les un une des du de je tu vous nous mon ma mes est que qui pour avec dans où
              bonjour merci voudrais veux parler puis-je s'il plaît c'est j'ai quand combien
              """),
          "de",
          words(
              """
              ich der die das den dem ein eine einen und nicht mit für ist sind habe möchte kann
              wie wo wann bitte mein meine guten tag zu auf von sprechen können wir sie hallo
              """),
          "it",
          words(
              """
              il lo la gli un una di che per con mio mia sono è vorrei posso parlare dove quando
              come ciao buongiorno grazie della del nel quanto ho
              """),
          "pt",
          words(
              """
              o os as um uma de do da que em para com meu minha eu quero preciso posso falar onde
              quando como olá obrigado obrigada está não você
              """),
          "nl",
          words(
              """
              ik de het een en niet met voor mijn wil kan hoe waar wanneer graag u je wij zijn
              heb van naar spreken goedemorgen dank alstublieft
              """),
          "pl",
          words(
              "chcę chciałbym jest nie na do jak gdzie kiedy proszę dzień dobry z w się mam czy mój"));

  private Language() {}

  /// Whether the words are more likely of another language than English.
  static boolean isForeign(List<String> words) {
    long strange = words.stream().filter(word -> !isLatin(word)).count();
    if (2 * strange > words.size()) {
      return true;
    }
    long english = count(words, ENGLISH);
    long other = OTHERS.values().stream().mapToLong(small -> count(words, small)).max().orElse(0);
    return other >= 2 && other > 2 * english;
  }

  private static long count(List<String> words, Set<String> small) {
    return words.stream().distinct().filter(small::contains).count();
  }

  private static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN
        || Character.isDigit(word.codePointAt(0));
  }

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+")));
  }
}
