"""Holds linked data of a site against the shapes of the national profiles, as published."""

import functools
from pathlib import Path

import pyshacl
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF, SH
from rdflib.plugins.sparql import processor

SHAPES = Path(__file__).resolve().parents[3] / "shared/shapes"
DCAT_AP_NL = (
    "dcat-ap-SHACL.ttl",
    "dcat-ap-nl-SHACL.ttl",
    "dcat-ap-nl-SHACL-klassebereik.ttl",
    "dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl",
)
NL_SBB = ("skos-ap-nl.ttl",)

# What a profile requires and only `site.yaml` can tell, with the key for it. A site without says it nowhere.
OF_THE_SITE = {
    DCTERMS.publisher: "uitgever",
    DCTERMS.creator: "uitgever",
    DCAT.contactPoint: "contact",
    DCTERMS.license: "licentie",
}


# pyshacl has a rule parsed anew for every word it is tried on, which takes eight times as long.
@functools.cache
def parsed_rule(text):
    return processor.translateQuery(processor.parseQuery(text))


def query(self, text, bindings=None, *_):
    return processor.evalQuery(self.graph, parsed_rule(text), bindings)


processor.SPARQLProcessor.query = query


@functools.cache
def shapes(profile):
    """The rules of a profile; `None` where they are not at hand."""
    if not SHAPES.is_dir():
        return None
    rules = rdflib.Graph()
    for name in profile:
        rules.parse(SHAPES / name)
    return rules


def faults(path):
    """What is wrong with a file, by the profile of what it is about."""
    graph = rdflib.Graph().parse(path)
    is_catalogue = (None, RDF.type, DCAT.Catalog) in graph
    rules = shapes(DCAT_AP_NL if is_catalogue else NL_SBB)
    if rules is None:
        print(f"{path.name}: {SHAPES} is not there, so no profile was held against it")
        return
    _, found, _ = pyshacl.validate(graph, shacl_graph=rules, inference="rdfs", inplace=True, advanced=True)
    unknown = set()
    for result in found.subjects(RDF.type, SH.ValidationResult):
        needed = found.value(result, SH.resultPath)
        is_missing = found.value(result, SH.sourceConstraintComponent) == SH.MinCountConstraintComponent
        if is_missing and needed in OF_THE_SITE and (None, needed, None) not in graph:
            unknown.add(OF_THE_SITE[needed])
        else:
            message = found.value(result, SH.resultMessage)
            yield f"{found.value(result, SH.focusNode)}: {needed or ''} {message}"
    if unknown:
        print(f"{path.name}: required, and not in site.yaml: {', '.join(sorted(unknown))}")
