package io.callhandoffs.store.crt;

/// A service of AWS that speaks JSON.
///
/// @param id its name in addresses and signatures
/// @param target what the names of its operations begin with
/// @param contentType which JSON it speaks
/// @param endpointVariable AWS's variable for another address than the service's own
record Service(String id, String target, String contentType, String endpointVariable) {

  static final Service DYNAMO_DB =
      new Service(
          "dynamodb",
          "DynamoDB_20120810.",
          "application/x-amz-json-1.0",
          "AWS_ENDPOINT_URL_DYNAMODB");

  static final Service SECRETS_MANAGER =
      new Service(
          "secretsmanager",
          "secretsmanager.",
          "application/x-amz-json-1.1",
          "AWS_ENDPOINT_URL_SECRETS_MANAGER");
}
