package io.callhandoffs.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.callhandoffs.project.Region;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Numbers that bring the police, the fire brigade or an ambulance. Callers are never handed to
/// them: who dials them must be the one in need.
///
/// A run of digits reaches one if it is one, or is one behind a prefix with which telephone systems
/// get an outside line. `9112` and `0112` reach 112, `9999` reaches 999. `1911`, `19112` and `9110`
/// are ordinary extensions; in Germany, where the police have 110, the last is not.
final class EmergencyNumbers {

  /// Those that mobile telephones know in every country.
  private static final Set<String> EVERYWHERE = Set.of("000", "112", "911", "999");

  /// What telephone systems mostly dial an outside line with.
  private static final Set<String> USUAL_PREFIXES = Set.of("0", "9", "00", "99");

  /// `9000` and `0000` are everyday extensions where 000 brings nobody.
  private static final String TRIPLE_ZERO = "000";

  /// Behind a usual prefix, a number of two digits cannot be told from an extension of three.
  private static final int SHORTEST_BEHIND_A_PREFIX = 3;

  /// By country, besides those that are known everywhere; as Google's libphonenumber has them.
  private static final Map<String, Set<String>> BY_COUNTRY =
      byCountry(
          """
          AD 110 116 118, AE 997 998, AF 100 102 119, AL 127 128 129, AM 101 102 103,
          AO 113 115, AR 100 101 107, AT 122 133 144, AU 000 106, AW 100, AZ 101 102 103,
          BA 122 123 124, BB 211 311 511, BD 100 101 102 199, BE 100 101, BF 17 18,
          BG 150 160 166, BH 199, BI 113 117, BJ 114 116 117 118, BL 18, BN 991 993 995,
          BO 110 118 119, BR 128 190 192 193, BS 919, BT 110 113, BW 111 997 998,
          BY 101 102 103, BZ 90 990, CC 000, CD 113 114 118 177 188, CF 117 118 1220,
          CG 117 118, CH 117 118 144, CI 110 111 170 180, CK 996 998, CL 131 132 133,
          CM 13 17 113 117, CN 110 119 120, CO 119 123 132 156, CU 104 105 106, CV 130 131 132,
          CX 000, CY 199, CZ 150 151 152 153 154 155 156 157 158 159, DE 110, DJ 17 18, DK 114,
          DM 333, DZ 14 17, EC 101 102, EE 110, EG 122 123 180, EH 15 19 177, ER 113 114 116,
          ES 085 088, ET 91 92 93 939 991 997, FJ 917, FO 114, FR 15 17 18, GA 18,
          GE 011 022 033 111 113 122, GF 15 17 18, GH 191 192 193, GI 190 199,
          GM 16 17 18 116 117 118, GP 15 17 18, GR 100 166 199, GT 110 120 123, GW 113 117 118,
          GY 912 913, HK 992, HN 199, HR 93 94 192 193 194, HT 114 118, HU 104 105 107,
          ID 110 113 118 119, IL 100 101 102, IN 100 101 102 108 1298 2611, IQ 100 104 115 122,
          IR 110 115 125, IT 113 115 118, JM 110 119, JO 191 192 197, JP 110 119, KE 114,
          KG 101 102 103, KH 117 118 119 666, KI 192 193 194 195 992 993 994, KM 17 18, KN 333,
          KP 119 819, KR 119, KZ 101 102 103, LA 190 191 195, LB 140 175, LI 117 118 144,
          LK 110 116 118 119, LR 355, LS 115 117, LT 01 02 03 011 022 033 101 102 103, LU 113,
          LV 01 02 03 110 113, LY 190 191 193, MA 15 19 177, MC 15 17 18, MD 901 902 903,
          ME 122 123 124, MF 15 17 18, MG 17 18 117 118, MK 192 193 194, ML 15 17 18, MM 199,
          MN 100 101 102 103 105, MQ 15 17 18, MR 17 18, MU 114 115 995, MV 102 118 119,
          MW 199 997 998, MX 060 065 066 068 080, MZ 117 119 197 198, NA 10111, NC 15 16 17 18,
          NE 15 17 18 118, NF 955 977, NG 199, NI 115 118 120 128, NO 110 113,
          NP 100 101 102 103, NR 110 111, NZ 111, OM 1444 9999, PE 105 116 117, PF 15 17 18,
          PG 000 110 111, PH 117, PK 15 16 115 1122, PL 997 998, PM 15 17 18, PS 100 101 102,
          PT 115, PY 128, RE 15 17 18, RS 92 93 94, RU 01 02 03 101 102 103, RW 111, SA 997,
          SE 90000, SG 993 995, SI 113, SJ 110 113, SK 150 155 158, SL 019, SM 113 115 118,
          SN 17 18, SO 555 888, SR 115, SV 913, SX 919, SY 110 113, TD 17 18,
          TG 117 118 171 172 177, TH 191 199 1669, TJ 101 102 103, TL 115, TM 01 02 03,
          TN 190 197 198, TO 922 933, TR 110 155, TT 990, TW 110 119, TZ 110 111 114 115,
          UA 101 102 103, UY 128, UZ 01 02 03 001 002 003 050, VA 113 115 118, VE 171,
          VN 113 114 115, WF 15 17 18, WS 994 995 996, XK 192 193 194, YE 191 194 195 199,
          YT 15, ZA 10111 10177, ZM 991 993, ZW 993 994 995
          """);

  private EmergencyNumbers() {}

  /// Whether `digits` reach one.
  ///
  /// @param where the countries in which they may be dialled
  /// @param prefixes with which the project says that it gets an outside line
  static boolean areReached(String digits, Set<Region> where, Set<String> prefixes) {
    return isOne(digits, where)
        || prefixes.stream().anyMatch(prefix -> isOneBehind(prefix, digits, where))
        || USUAL_PREFIXES.stream()
            .filter(prefix -> digits.length() >= prefix.length() + SHORTEST_BEHIND_A_PREFIX)
            .filter(prefix -> !isOrdinary(digits.substring(prefix.length()), where))
            .anyMatch(prefix -> isOneBehind(prefix, digits, where));
  }

  private static boolean isOneBehind(String prefix, String digits, Set<Region> where) {
    return digits.startsWith(prefix) && isOne(digits.substring(prefix.length()), where);
  }

  private static boolean isOrdinary(String digits, Set<Region> where) {
    return digits.equals(TRIPLE_ZERO) && !isOf(digits, where);
  }

  private static boolean isOne(String digits, Set<Region> where) {
    return EVERYWHERE.contains(digits) || isOf(digits, where);
  }

  private static boolean isOf(String digits, Set<Region> where) {
    return where.stream().anyMatch(country -> of(country).contains(digits));
  }

  /// The country's own numbers besides those that are known everywhere.
  static Set<String> of(Region country) {
    return BY_COUNTRY.getOrDefault(country.code(), Set.of());
  }

  private static Map<String, Set<String>> byCountry(String table) {
    return Arrays.stream(table.strip().split(",\\s+"))
        .map(row -> row.split(" "))
        .collect(
            toUnmodifiableMap(
                row -> row[0], row -> Stream.of(row).skip(1).collect(toUnmodifiableSet())));
  }
}
