package org.regulatedgoods.hypothesis;

/**
 * What a model says of one coefficient.
 *
 * @param model the model's id
 * @param term the term's name
 * @param df degrees of freedom of the reference t distribution; infinite for the normal
 * @param covariance the kind of covariance, with its small-sample rule
 */
public record Evidence(
    String model,
    String term,
    double estimate,
    double standardError,
    double statistic,
    double df,
    double pValue,
    double low,
    double high,
    long n,
    String covariance) {}
