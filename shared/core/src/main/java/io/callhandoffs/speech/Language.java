package io.callhandoffs.speech;

import java.util.regex.Pattern;

/// What is spoken and understood on a call, as BCP 47 has it: `en-GB`.
public record Language(String tag) {

  /// Language, script, region, dialect: `en-GB`, `cmn-Hans-CN`, `es-419`, `en-GB-WLS`.
  private static final Pattern FORM =
      Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\\d{3}))?(?:-[A-Z]{3})?");

  public static final Language ENGLISH = new Language("en-GB");

  public Language {
    if (!FORM.matcher(tag).matches()) {
      throw new IllegalArgumentException("must be a language tag such as en-GB or de-DE");
    }
  }

  @Override
  public String toString() {
    return tag;
  }
}
