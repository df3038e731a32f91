package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.twilio.rest.AccountNumber;
import io.callhandoffs.twilio.rest.NumbersApi;
import io.callhandoffs.twilio.rest.Offer;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.Purchase;
import java.util.Optional;

/// Buys numbers for a project's account, each once, and no more in a month than a project may.
record Buying(NumberServices services, ProjectAccount account) {

  AccountNumber buy(Purchase purchase) {
    var api = services.twilio().numbers(account.login());
    var isNew = services.purchases().begin(account.project(), purchase.number());
    var owned = api.find(purchase.number());
    if (owned.isPresent()) {
      return repeated(owned.get(), isNew);
    }
    try {
      return api.buy(purchase);
    } catch (FailureException e) {
      abandonUnlessBought(api, purchase);
      throw e;
    }
  }

  /// A number that the account had before was not bought by this request.
  private AccountNumber repeated(AccountNumber owned, boolean isNew) {
    if (isNew) {
      services.purchases().abandon(account.project(), owned.number());
      throw owned();
    }
    return owned;
  }

  private static FailureException owned() {
    return Failure.conflict("The account has that number already; connect it");
  }

  /// Until Twilio answers, the number counts as bought.
  private void abandonUnlessBought(NumbersApi api, Purchase purchase) {
    if (api.find(purchase.number()).isEmpty()) {
      services.purchases().abandon(account.project(), purchase.number());
    }
  }

  /// What would be bought; a number that this project has bought already would not be bought again.
  Offer rehearse(Purchase purchase) {
    var api = services.twilio().numbers(account.login());
    var isNew = services.purchases().wouldBegin(account.project(), purchase.number());
    var country =
        new PhoneNumbers()
            .country(purchase.number())
            .orElseThrow(() -> Failure.invalid("phone_number", "is of no country"));
    if (api.find(purchase.number()).isEmpty()) {
      return services.twilio().offers(account.login()).rehearse(purchase, country);
    }
    if (isNew) {
      throw owned();
    }
    return new Offer(purchase.number(), Optional.empty(), Optional.empty(), country.code(), "none");
  }
}
