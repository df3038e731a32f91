package io.callhandoffs.numbers;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.ReadOnly;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.Region;
import io.callhandoffs.tables.destinations.DiallingPolicies;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.twilio.rest.DialingPermission;
import io.callhandoffs.write.Versioned;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

final class PolicyRoutes {

  private final NumberServices services;
  private final PhoneNumbers plans = new PhoneNumbers();

  PolicyRoutes(NumberServices services) {
    this.services = services;
  }

  Reply read(Request request) {
    var project = request.project(Scope.PROJECT_READ);
    return reply(project, services.policies().get(project));
  }

  Reply replace(Request request) {
    var project = request.project(Scope.PROJECT_WRITE);
    var old = services.policies().get(project);
    var basis = request.basis(ETag.ofVersion(old.version()));
    var fields = request.json();
    ReadOnly.of(view(project, old)).check(fields, "version", "updated_at", "effective_countries");
    var form = PolicyForm.read(fields);
    var settings = services.destinations().settings(project);
    var replaced = new AtomicReference<>(old.value());
    var policy =
        policies(request)
            .replace(
                project,
                now -> {
                  replaced.set(now);
                  return form.policy(now);
                },
                basis);
    if (policy.value().stopped() != replaced.get().stopped() && !request.validatesOnly()) {
      var by = request.caller().name();
      var event = DiallingEvent.of(project, policy, by, form.reason(), services.now());
      services.notices().tell(settings, event.notice());
    }
    return reply(project, policy);
  }

  private DiallingPolicies policies(Request request) {
    return request.validatesOnly() ? services.policies().rehearsing() : services.policies();
  }

  private Reply reply(ProjectId project, Versioned<DiallingPolicy> policy) {
    return Reply.ok(view(project, policy)).with(ETag.ofVersion(policy.version()));
  }

  private PolicyView view(ProjectId project, Versioned<DiallingPolicy> policy) {
    return PolicyView.of(policy, rules(project).by(policy.value()));
  }

  private DiallingRules rules(ProjectId project) {
    return services.destinations().rules(project, services.destinations().settings(project));
  }

  /// Explains whether a target may be dialled, by our rules and by Twilio's.
  Reply check(Request request) {
    var project = request.project(Scope.PROJECT_READ);
    var settings = services.destinations().settings(project);
    var line =
        request
            .query("number", typed -> line(typed, settings))
            .orElseThrow(() -> Failure.invalid("number", "is required"));
    var verdict = services.destinations().rules(project, settings).judge(line);
    var twilio = CheckView.facts(line).flatMap(facts -> permission(project, facts));
    return Reply.ok(CheckView.of(line, verdict, twilio));
  }

  private Endpoint line(String typed, ProjectSettings settings) {
    var target = plans.explain(typed, settings.defaultRegion());
    target.requireReachable(settings.switchboard());
    return target.endpoint(settings.switchboard()).orElseThrow();
  }

  /// Uses the account's token where there is one, as a key may lack the permission to ask.
  private Optional<DialingPermission> permission(ProjectId project, NumberFacts facts) {
    return services
        .accounts()
        .find(project)
        .map(account ->
            services
                .signing()
                .find(account.account())
                .flatMap(signing -> signing.login(account.account()))
                .orElseGet(account::login))
        .filter(_ -> facts.region().matches("[A-Z]{2}"))
        .flatMap(login -> services.twilio().account(login).permission(new Region(facts.region())));
  }
}
