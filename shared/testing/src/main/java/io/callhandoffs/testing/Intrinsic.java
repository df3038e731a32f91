package io.callhandoffs.testing;

/// A CloudFormation intrinsic, kept as it was written: `!Ref Api` is `Intrinsic("Ref", "Api")`, and
/// so is `{"Ref": "Api"}`.
public record Intrinsic(String name, Object argument) {

  @Override
  public String toString() {
    return "!" + name + " " + argument;
  }
}
