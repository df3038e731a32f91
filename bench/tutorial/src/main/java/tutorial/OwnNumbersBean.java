package tutorial;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/// The numbers that a project may dial wherever they are.
@DynamoDbBean
public class OwnNumbersBean {

  private String project;
  private String sortKey;
  private Map<String, String> numbers;

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

  public Map<String, String> getNumbers() {
    return numbers;
  }

  public void setNumbers(Map<String, String> numbers) {
    this.numbers = numbers;
  }
}
