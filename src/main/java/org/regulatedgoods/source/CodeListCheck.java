package org.regulatedgoods.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regulatedgoods.country.CodeUse;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.CodeList;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.ListedCodes;
import org.regulatedgoods.source.text.RawFile;
import org.regulatedgoods.source.text.RawFiles;

/**
 * Holds the codes that are looked for in flows against the producer's own lists of codes, where
 * these are: a product code that is written wrong is in no row, and its absence would be a zero.
 */
public record CodeListCheck(CountryRegistry registry, RawFiles files) {

  private static final int CODE_LENGTH = 6;

  /**
   * Refuses codes that are in no list.
   *
   * @param wanted the product codes of each good, by its id, in the classification of the flows
   * @throws BadInput when a good has a product code that the list does not have, when the list has
   *     a country code that the registry does not know, or when a list cannot be read
   */
  public void run(Source source, Flows flows, Map<String, List<String>> wanted) {
    List<Problem> problems = new ArrayList<>();
    flows.lists(source.id()).forEach((key, list) -> check(key, list, flows, wanted, problems));
    if (!problems.isEmpty()) {
      throw new BadData(problems);
    }
  }

  private void check(
      String key,
      CodeList list,
      Flows flows,
      Map<String, List<String>> wanted,
      List<Problem> problems) {
    for (RawFile file : files.find(key, list.path())) {
      if (list.equals(flows.productList())) {
        products(file, flows, wanted, problems);
      } else {
        countries(file, flows, problems);
      }
    }
  }

  private void products(
      RawFile list, Flows flows, Map<String, List<String>> wanted, List<Problem> problems) {
    Set<String> listed = new TreeSet<>();
    ListedCodes.read(list, flows.productList(), files.hadoop()).keySet().stream()
        .map(CodeListCheck::whole)
        .forEach(listed::add);
    for (Map.Entry<String, List<String>> good : wanted.entrySet()) {
      for (String code : good.getValue()) {
        if (!listed.contains(code)) {
          problems.add(
              new Problem(
                  new Problem.Place(
                      "conf/goods/" + good.getKey() + ".yaml",
                      0,
                      "products." + flows.classification()),
                  Optional.of(code),
                  "no such product code in " + list.name(),
                  "mend the code; a code that is in no row would count as no trade"));
        }
      }
    }
  }

  /** Lists that went through a spreadsheet have lost the zeros in front. */
  private static String whole(String code) {
    return "0".repeat(Math.max(0, CODE_LENGTH - code.length())) + code;
  }

  private void countries(RawFile list, Flows flows, List<Problem> problems) {
    Set<String> known =
        Stream.of(flows.exporter().scheme(), flows.importer().scheme())
            .flatMap(scheme -> registry.codes(scheme).stream())
            .map(CodeUse::code)
            .collect(Collectors.toSet());
    for (Map.Entry<String, Long> code :
        ListedCodes.read(list, flows.countryList(), files.hadoop()).entrySet()) {
      if (!known.contains(code.getKey())) {
        problems.add(
            new Problem(
                new Problem.Place(list.name(), code.getValue(), flows.countryList().column()),
                Optional.of(code.getKey()),
                "a country code that the scheme " + flows.exporter().scheme() + " does not have",
                "add it to data/reference/codes.csv, or to not_states.csv when it is no state"));
      }
    }
  }
}
