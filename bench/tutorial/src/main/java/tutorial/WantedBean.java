package tutorial;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/// Who wants a handoff.
@DynamoDbBean
public class WantedBean {

  private String origin;
  private String why;

  public String getOrigin() {
    return origin;
  }

  public void setOrigin(String origin) {
    this.origin = origin;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
