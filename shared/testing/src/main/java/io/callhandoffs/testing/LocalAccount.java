package io.callhandoffs.testing;

import java.util.Map;

/// The AWS account that the local stack simulates.
public final class LocalAccount {

  public static final String REGION = "eu-west-1";

  public static final String ID = "000000000000";

  private LocalAccount() {}

  /// The ARN of a resource in it.
  public static String arn(String service, String what) {
    return "arn:aws:" + service + ":" + REGION + ":" + ID + ":" + what;
  }

  /// The ARN of a secret. Real ones end in six random characters; these always in the same.
  public static String secretArn(String name) {
    return arn("secretsmanager", "secret:" + name + "-LocaL1");
  }

  /// What Lambda puts into a function's environment.
  public static Map<String, String> environment() {
    return Map.of(
        "AWS_REGION", REGION, "AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local");
  }

  /// Sets what Lambda sets for a process. From then on no function in it ever runs with a person's
  /// real credentials.
  public static void pretendToBeLambda() {
    System.setProperty("aws.region", REGION);
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }
}
