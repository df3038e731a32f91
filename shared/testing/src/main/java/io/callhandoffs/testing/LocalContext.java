package io.callhandoffs.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.time.Duration;
import java.time.Instant;

/// Lambda's context of one invocation.
public record LocalContext(
    String functionName, String awsRequestId, Instant deadline, int memoryMegabytes)
    implements Context {

  /// The context of an invocation by a test, with as much time as it needs.
  public LocalContext() {
    this("test", "00000000-0000-4000-8000-000000000000", Instant.now().plusSeconds(900), 1024);
  }

  @Override
  public String getAwsRequestId() {
    return awsRequestId;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + functionName;
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return functionName;
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return LocalAccount.arn("lambda", "function:" + functionName + ":live");
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("only mobile applications have one");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("only mobile applications have one");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, Duration.between(Instant.now(), deadline).toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return memoryMegabytes;
  }

  @Override
  public LambdaLogger getLogger() {
    return LambdaRuntime.getLogger();
  }
}
