package tutorial;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/// What a handoff carries.
@DynamoDbBean
public class BriefBean {

  private WantedBean wanted;
  private String data;
  private Map<String, String> headers;

  public WantedBean getWanted() {
    return wanted;
  }

  public void setWanted(WantedBean wanted) {
    this.wanted = wanted;
  }

  public String getData() {
    return data;
  }

  public void setData(String data) {
    this.data = data;
  }

  public Map<String, String> getHeaders() {
    return headers;
  }

  public void setHeaders(Map<String, String> headers) {
    this.headers = headers;
  }
}
