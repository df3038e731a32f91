package tutorial;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/// A handoff.
@DynamoDbBean
public class HandoffBean {

  /// UTC with exactly three decimals.
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private static final Duration RETENTION =
      Duration.ofDays(Long.parseLong(System.getenv("RETENTION_DAYS")));

  private String id;
  private String project;
  private String callSid;
  private CallBean call;
  private BriefBean brief;
  private String state;
  private String open;
  private List<ChangeBean> history;
  private long version;
  private String createdAt;
  private String updatedAt;
  private String updatedBy;
  private long expiresAtSeconds;
  private List<String> heard;
  private List<String> attempts;
  private Map<String, String> answers;

  @DynamoDbPartitionKey
  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }

  @DynamoDbAttribute("call_sid")
  public String getCallSid() {
    return callSid;
  }

  public void setCallSid(String callSid) {
    this.callSid = callSid;
  }

  public CallBean getCall() {
    return call;
  }

  public void setCall(CallBean call) {
    this.call = call;
  }

  public BriefBean getBrief() {
    return brief;
  }

  public void setBrief(BriefBean brief) {
    this.brief = brief;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getOpen() {
    return open;
  }

  public void setOpen(String open) {
    this.open = open;
  }

  public List<ChangeBean> getHistory() {
    return history;
  }

  public void setHistory(List<ChangeBean> history) {
    this.history = history;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  @DynamoDbAttribute("created_at")
  public String getCreatedAt() {
    return createdAt;
  }

  public void setCreatedAt(String createdAt) {
    this.createdAt = createdAt;
  }

  @DynamoDbAttribute("updated_at")
  public String getUpdatedAt() {
    return updatedAt;
  }

  public void setUpdatedAt(String updatedAt) {
    this.updatedAt = updatedAt;
  }

  @DynamoDbAttribute("updated_by")
  public String getUpdatedBy() {
    return updatedBy;
  }

  public void setUpdatedBy(String updatedBy) {
    this.updatedBy = updatedBy;
  }

  @DynamoDbAttribute("expires_at_seconds")
  public long getExpiresAtSeconds() {
    return expiresAtSeconds;
  }

  public void setExpiresAtSeconds(long expiresAtSeconds) {
    this.expiresAtSeconds = expiresAtSeconds;
  }

  public List<String> getHeard() {
    return heard;
  }

  public void setHeard(List<String> heard) {
    this.heard = heard;
  }

  public List<String> getAttempts() {
    return attempts;
  }

  public void setAttempts(List<String> attempts) {
    this.attempts = attempts;
  }

  public Map<String, String> getAnswers() {
    return answers;
  }

  public void setAnswers(Map<String, String> answers) {
    this.answers = answers;
  }


  static HandoffBean begun(
      String id, String project, Map<String, String> call, String base, Instant now) {
    String at = TIME.format(now);
    HandoffBean handoff = new HandoffBean();
    handoff.setId(id);
    handoff.setProject(project);
    handoff.setCallSid(call.get("CallSid"));
    handoff.setCall(callOf(call, base));
    handoff.setBrief(brief());
    handoff.setState("INITIATED");
    handoff.setOpen("open");
    handoff.setHistory(List.of(change(at)));
    handoff.setVersion(1);
    handoff.setCreatedAt(at);
    handoff.setUpdatedAt(at);
    handoff.setUpdatedBy("call");
    handoff.setExpiresAtSeconds(now.plus(RETENTION).getEpochSecond());
    handoff.setHeard(List.of());
    handoff.setAttempts(List.of());
    handoff.setAnswers(Map.of("arrived", "ask:1:greeting:"));
    return handoff;
  }

  private static CallBean callOf(Map<String, String> call, String base) {
    CallBean bean = new CallBean();
    bean.setAccount(call.get("AccountSid"));
    bean.setFrom(call.getOrDefault("From", ""));
    bean.setTo(call.getOrDefault("To", ""));
    bean.setVoice(base);
    bean.setRouting(base);
    return bean;
  }

  private static BriefBean brief() {
    WantedBean wanted = new WantedBean();
    wanted.setOrigin("CALLER");
    wanted.setWhy("");
    BriefBean brief = new BriefBean();
    brief.setWanted(wanted);
    brief.setData("{}");
    brief.setHeaders(Map.of());
    return brief;
  }

  private static ChangeBean change(String at) {
    ChangeBean change = new ChangeBean();
    change.setState("INITIATED");
    change.setAt(at);
    change.setBy("call");
    return change;
  }
}
