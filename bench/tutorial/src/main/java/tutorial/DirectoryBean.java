package tutorial;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/// The item whose version tells whether a project has changed.
@DynamoDbBean
public class DirectoryBean {

  private String project;
  private String sortKey;
  private long version;
  private int count;
  private String defaultId;

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

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public int getCount() {
    return count;
  }

  public void setCount(int count) {
    this.count = count;
  }

  @DynamoDbAttribute("default_id")
  public String getDefaultId() {
    return defaultId;
  }

  public void setDefaultId(String defaultId) {
    this.defaultId = defaultId;
  }
}
