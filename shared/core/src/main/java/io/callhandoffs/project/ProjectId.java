package io.callhandoffs.project;

import java.util.regex.Pattern;

/// What a project is called in URLs and keys: `default`, `museum`, `north-clinic`.
public record ProjectId(String value) {

  /// As long as a DNS label, so that a project can become part of a host name one day.
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /// The project of everything for which none is named.
  public static final ProjectId DEFAULT = new ProjectId("default");

  /// A project that nobody has, to try with what is done for others. Nobody would choose this name.
  public static final ProjectId NOBODYS = new ProjectId("nobodys-0f3c1b9a7d5e4c28b6a1e9d2f4708c53");

  public ProjectId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be 1 to 63 lower-case letters, digits and hyphens, and not begin or end with a"
              + " hyphen");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
