package io.callhandoffs.testing;

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

  /// Sets what Lambda sets for a process. From then on no function in it ever runs with a person's
  /// real credentials.
  public static void pretendToBeLambda() {
    System.setProperty("aws.region", REGION);
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
  }
}
