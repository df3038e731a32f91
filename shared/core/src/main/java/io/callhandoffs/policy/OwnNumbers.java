package io.callhandoffs.policy;

import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The numbers that are connected to a project, each with its country if it has one. To dial one of
/// them is to ring oneself.
public record OwnNumbers(Map<PhoneNumber, Optional<Region>> numbers) {

  public static final OwnNumbers NONE = new OwnNumbers(Map.of());

  public OwnNumbers {
    numbers = Map.copyOf(numbers);
  }

  public boolean has(PhoneNumber number) {
    return numbers.containsKey(number);
  }

  public Set<Region> countries() {
    return numbers.values().stream().flatMap(Optional::stream).collect(Collectors.toSet());
  }

  public OwnNumbers with(PhoneNumber number, Optional<Region> country) {
    var more = new HashMap<>(numbers);
    more.put(number, country);
    return new OwnNumbers(more);
  }

  public OwnNumbers without(PhoneNumber number) {
    var fewer = new HashMap<>(numbers);
    fewer.remove(number);
    return new OwnNumbers(fewer);
  }
}
