package io.callhandoffs.twilio.rest;

/// What Twilio itself lets an account dial in a country.
public record DialingPermission(
    String country, boolean lowRisk, boolean highRiskSpecial, boolean highRiskTollfraud) {}
