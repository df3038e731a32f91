package io.callhandoffs.phonenumbers;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.Target;
import io.callhandoffs.telephone.Endpoint;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The number that callers reach when nothing else can be looked up, as the template configures it.
/// It is checked against the same numbering plans as the numbers that owners save. Those take a
/// moment to load, so they are asked when an outage needs the number, not when a function starts
/// while a caller waits.
///
/// @param configured `FALLBACK_NUMBER`
public record FallbackNumber(Optional<String> configured) {

  private static final Logger LOG = LoggerFactory.getLogger(FallbackNumber.class);

  public static FallbackNumber of(Environment environment) {
    return new FallbackNumber(environment.find("FALLBACK_NUMBER"));
  }

  /// The line to dial.
  ///
  /// @throws IllegalArgumentException that says why callers are not handed to this number: it does
  ///   not exist, or is a premium-rate number, a satellite telephone or the like
  public Optional<Endpoint.Phone> require() {
    return configured.map(FallbackNumber::parsed);
  }

  /// The line to dial; empty if the number may not be dialled.
  public Optional<Endpoint.Phone> find() {
    try {
      return require();
    } catch (IllegalArgumentException e) {
      LOG.error("The fallback number cannot be rung: it {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Endpoint.Phone parsed(String number) {
    return switch (new PhoneNumbers().target(number, Optional.empty())) {
      case Target.Phone(var phone, var digits, var facts) when digits.isEmpty() ->
          new Endpoint.Phone(phone, digits, facts);
      case Target.Phone _, Target.Extension _, Target.Sip _ ->
          throw new IllegalArgumentException(
              "must be a telephone number and nothing more, such as +442079460018");
    };
  }
}
