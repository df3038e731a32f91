package io.callhandoffs.twilio.rest;

import com.twilio.rest.accounts.v1.AuthTokenPromotion;
import com.twilio.rest.accounts.v1.SecondaryAuthToken;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Key;
import com.twilio.rest.api.v2010.account.NewKey;
import com.twilio.rest.voice.v1.dialingpermissions.Country;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.Region;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// An account, its keys and its tokens.
public final class AccountApi {

  /// What Twilio shows instead of a token to those who may not see it is none.
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

  private final Channel channel;

  AccountApi(Channel channel) {
    this.channel = channel;
  }

  /// The account's own data, which only its token may read.
  ///
  /// @param field what to blame if the credentials do not open the account
  public AccountFacts facts(String field) {
    try {
      var account = channel.ask(client -> Account.fetcher().fetch(client));
      return new AccountFacts(
          account.getSid(),
          account.getFriendlyName(),
          String.valueOf(account.getStatus()),
          Optional.ofNullable(account.getAuthToken())
              .filter(token -> TOKEN.matcher(token).matches()));
    } catch (TwilioRefusal e) {
      throw blaming(field, e);
    }
  }

  /// Refuses, blaming `field`, unless the key may read the account's numbers.
  public void requireNumbers(String field) {
    try {
      var _ = channel.get(channel.path("/IncomingPhoneNumbers.json"), Map.of("PageSize", "1"));
    } catch (TwilioRefusal e) {
      throw blaming(field, e);
    }
  }

  /// Makes a key; only a token may. Empty if the account does not allow that.
  public Optional<ApiKey> createKey(String name) {
    try {
      var key = channel.ask(client -> NewKey.creator().setFriendlyName(name).create(client));
      return Optional.of(new ApiKey(key.getSid(), key.getSecret()));
    } catch (TwilioRefusal e) {
      if (e.isForbidden() || e.isUnauthenticated()) {
        return Optional.empty();
      }
      throw e.asFailure();
    }
  }

  /// Deletes a key, if it exists. Only a token may.
  public void deleteKey(String sid) {
    try {
      var _ = channel.ask(client -> Key.deleter(sid).delete(client));
    } catch (TwilioRefusal e) {
      if (!e.isNotFound()) {
        throw e.asFailure();
      }
    }
  }

  /// Whether these credentials open the account now.
  public boolean works() {
    try {
      var _ = channel.ask(client -> Account.fetcher().fetch(client));
      return true;
    } catch (TwilioRefusal e) {
      if (e.isUnauthenticated()) {
        return false;
      }
      throw e.asFailure();
    }
  }

  /// A new second token. It replaces one that exists already, which nobody knows.
  public String createSecondaryToken() {
    try {
      deleteSecondaryToken();
      return channel
          .ask(client -> SecondaryAuthToken.creator().create(client))
          .getSecondaryAuthToken();
    } catch (TwilioRefusal e) {
      throw e.asFailure();
    }
  }

  private void deleteSecondaryToken() {
    try {
      var _ = channel.ask(client -> SecondaryAuthToken.deleter().delete(client));
    } catch (TwilioRefusal e) {
      if (!e.isNotFound()) {
        throw e;
      }
    }
  }

  /// Makes the second token the first.
  public Promotion promoteSecondaryToken() {
    try {
      var _ = channel.ask(client -> AuthTokenPromotion.updater().update(client));
      return Promotion.DONE;
    } catch (TwilioRefusal e) {
      if (e.isUncertain() || e.isUnauthenticated()) {
        return Promotion.UNCERTAIN;
      }
      if (e.isNotFound()) {
        return Promotion.NOTHING_TO_PROMOTE;
      }
      throw e.asFailure();
    }
  }

  /// Twilio's own permission of the account to dial a country. Empty if Twilio does not say: a
  /// restricted key may not ask.
  public Optional<DialingPermission> permission(Region country) {
    try {
      var permission = channel.ask(client -> Country.fetcher(country.code()).fetch(client));
      return Optional.of(
          new DialingPermission(
              country.code(),
              permission.getLowRiskNumbersEnabled(),
              permission.getHighRiskSpecialNumbersEnabled(),
              permission.getHighRiskTollfraudNumbersEnabled()));
    } catch (TwilioRefusal _) {
      return Optional.empty();
    }
  }

  private static RuntimeException blaming(String field, TwilioRefusal e) {
    return e.isUnauthenticated() || e.isForbidden() || e.isNotFound()
        ? Failure.invalid(
            field, "does not open that account: Twilio says \"" + e.getMessage() + "\"")
        : e.asFailure();
  }
}
