package org.papertide.api.search;

/// An answer as OpenAPI shows it.
final class SearchExample {

  static final String PAGE =
      """
      {
        "query": "open language models",
        "total": {"value": 1000, "exact": false},
        "hits": [
          {
            "id": "2404.14619",
            "title": "OpenELM: An Efficient Language Model Family",
            "abstract": "The reproducibility and transparency of large language models …",
            "authorCount": 9,
            "publishedOn": "2024-04-22",
            "upvotes": 126,
            "sources": ["huggingface"],
            "days": ["2024-04-24"],
            "score": 14.2,
            "highlights": {
              "title": "OpenELM: An Efficient <em>Language</em> <em>Model</em> Family",
              "abstract": ["The reproducibility and transparency of large <em>language</em> …"]
            },
            "explanation": [
              {
                "term": "language",
                "field": "title",
                "contribution": 5.1,
                "because": "in 1,234 of 20,000 titles; once in this one; a match here counts 2 times"
              }
            ]
          }
        ],
        "facets": {"year": [{"value": "2025", "count": 812}, {"value": "2024", "count": 401}]},
        "nextPageToken": "c1A0bFp3"
      }
      """;

  private SearchExample() {}
}
