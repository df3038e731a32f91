package tutorial;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/// One change of a handoff's state.
@DynamoDbBean
public class ChangeBean {

  private String state;
  private String at;
  private String by;

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }

  public String getBy() {
    return by;
  }

  public void setBy(String by) {
    this.by = by;
  }
}
