package tutorial;

import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/// What a project may dial.
@DynamoDbBean
public class PolicyBean {

  private String project;
  private String sortKey;
  private boolean stopped;
  private List<String> countries;

  @DynamoDbPartitionKey
  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }

  @DynamoDbSortKey
  @DynamoDbAttribute("sk")
  public String getSortKey() {
    return sortKey;
  }

  public void setSortKey(String sortKey) {
    this.sortKey = sortKey;
  }

  public boolean getStopped() {
    return stopped;
  }

  public void setStopped(boolean stopped) {
    this.stopped = stopped;
  }

  public List<String> getCountries() {
    return countries;
  }

  public void setCountries(List<String> countries) {
    this.countries = countries;
  }
}
