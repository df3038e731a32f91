package io.callhandoffs.numbers;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.ETag;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.policy.Verdict;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.text.EnumNames;
import io.callhandoffs.twilio.rest.DialingPermission;
import io.callhandoffs.write.Versioned;
import java.util.Optional;

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
    var form = PolicyForm.read(request.json());
    var policies = request.validatesOnly() ? services.policies().rehearsing() : services.policies();
    return reply(project, policies.replace(project, form::policy, basis));
  }

  private Reply reply(ProjectId project, Versioned<DiallingPolicy> policy) {
    return Reply.ok(PolicyView.of(policy, rules(project).by(policy.value())))
        .with(ETag.ofVersion(policy.version()));
  }

  private DiallingRules rules(ProjectId project) {
    return services.destinations().rules(project, services.destinations().settings(project));
  }

  /// Explains whether a number may be dialled, by our rules and by Twilio's.
  Reply check(Request request) {
    var project = request.project(Scope.PROJECT_READ);
    var region = services.destinations().settings(project).defaultRegion();
    var phone =
        request
            .query("number", typed -> plans.explain(typed, region))
            .orElseThrow(() -> Failure.invalid("number", "is required"));
    var line = new Endpoint.Phone(phone.number(), phone.sendDigits(), phone.facts());
    var verdict = rules(project).judge(line);
    return Reply.ok(
        view(phone.number().e164(), phone.facts(), verdict, permission(project, phone.facts())));
  }

  private static CheckView view(
      String number, NumberFacts facts, Verdict verdict, Optional<DialingPermission> twilio) {
    var refusal =
        switch (verdict) {
          case Allowed() -> Optional.<Refused>empty();
          case Refused refused -> Optional.of(refused);
        };
    return new CheckView(
        number,
        facts.region(),
        EnumNames.of(facts.kind()),
        refusal.isEmpty(),
        refusal.map(refused -> EnumNames.of(refused.rule())),
        refusal.map(Refused::why),
        twilio);
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
