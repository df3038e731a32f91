package io.callhandoffs.routing.hearing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells English from other languages by their function words, which every sentence has. It does
/// not find out which language it is, only whether the model knows it.
public final class LanguageDetector {

  private static final Set<String> ENGLISH =
      WordSet.of(
          """
          i you it the a an is are am was do does did can could will would my your me we to of in on
          for with and or not what how when where why who this that there have has had be been want
          need get please if from at by about but so
          """);

  /// Words that are common in their language and hardly ever stand in an English sentence.
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "es",
          WordSet.of(
              """
              el la los las un una de del que en y por para con mi su quiero necesito puedo hablar
              donde dónde cuando cuándo como cómo hola gracias favor está es tengo cuánto ustedes
              """),
          "fr",
          WordSet.of(
              """
              le la les un une des du de je tu vous nous mon ma mes est que qui pour avec dans où
              bonjour merci voudrais veux parler puis-je s'il plaît c'est j'ai quand combien
              """),
          "de",
          WordSet.of(
              """
              ich der die das den dem ein eine einen und nicht mit für ist sind habe möchte kann
              wie wo wann bitte mein meine guten tag zu auf von sprechen können wir sie hallo
              """),
          "it",
          WordSet.of(
              """
              il lo la gli un una di che per con mio mia sono è vorrei posso parlare dove quando
              come ciao buongiorno grazie della del nel quanto ho
              """),
          "pt",
          WordSet.of(
              """
              o os as um uma de do da que em para com meu minha eu quero preciso posso falar onde
              quando como olá obrigado obrigada está não você
              """),
          "nl",
          WordSet.of(
              """
              ik de het een en niet met voor mijn wil kan hoe waar wanneer graag u je wij zijn
              heb van naar spreken goedemorgen dank alstublieft
              """),
          "pl",
          WordSet.of(
              "chcę chciałbym jest nie na do jak gdzie kiedy proszę dzień dobry z w się mam czy mój"));

  private LanguageDetector() {}

  /// Whether the words are more likely of another language than English.
  public static boolean isForeign(List<String> words) {
    long notLatin = words.stream().filter(word -> !isLatin(word)).count();
    if (2 * notLatin > words.size()) {
      return true;
    }
    long english = count(words, ENGLISH);
    long other = OTHERS.values().stream().mapToLong(list -> count(words, list)).max().orElse(0);
    return other >= 2 && other > 2 * english;
  }

  private static long count(List<String> words, Set<String> functionWords) {
    return words.stream().distinct().filter(functionWords::contains).count();
  }

  private static boolean isLatin(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN
        || Character.isDigit(word.codePointAt(0));
  }
}
