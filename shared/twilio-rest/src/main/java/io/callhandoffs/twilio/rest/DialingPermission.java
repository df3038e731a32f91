package io.callhandoffs.twilio.rest;

/// Twilio's own permission of an account to dial a country.
public record DialingPermission(
    String country, boolean lowRisk, boolean highRiskSpecial, boolean highRiskTollfraud) {}
