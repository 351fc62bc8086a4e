import { describe, expect, it } from '@jest/globals';
import { readAnswer } from '../kit/test/reading.js';
import { readXml } from '../kit/xml/split-xml.js';
import { Graph, readNode, valuesOf, type Node } from './rdf.js';
import { conversation, documentOf, recordsOf } from './test/lists.js';

const nodesIn = (inner: string): readonly Node[] => {
  const reading = readXml(documentOf(inner).body);
  if (reading.kind === 'failed') throw new Error(reading.failure.detail);
  return reading.root.children.map(readNode);
};

const graphOf = (nodes: readonly Node[]): Graph => {
  const graph = new Graph();
  for (const node of nodes) graph.add(node);
  return graph;
};

describe('the things of an RDF document', () => {
  it('have values that are texts, links, or things of their own', () => {
    const [node] = nodesIn(`
      <dcat:Dataset rdf:about=" https://a.example/1 " dct:title="A">
        <dct:description xml:lang="de"> B </dct:description>
        <dct:relation rdf:resource=" https://a.example/2 "/>
        <dct:creator rdf:nodeID="c"/>
        <dct:temporal rdf:parseType="Resource"><dcat:startDate>2026-01-01</dcat:startDate></dct:temporal>
        <dct:publisher><foaf:Agent rdf:ID="p"><foaf:name>P</foaf:name></foaf:Agent></dct:publisher>
      </dcat:Dataset>`);
    expect(node).toMatchObject({ iri: 'https://a.example/1', types: ['dcat:Dataset'] });
    const values = ['dct:title', 'dct:description', 'dct:relation', 'dct:creator', 'dct:temporal', 'dct:publisher'];
    expect(values.map((name) => node && valuesOf(node, [name])[0])).toMatchObject([
      { kind: 'text', text: 'A', language: null },
      { kind: 'text', text: 'B', language: 'de' },
      { kind: 'link', iri: 'https://a.example/2' },
      { kind: 'link', iri: '_:c' },
      { kind: 'node', node: { iri: null, types: [] } },
      { kind: 'node', node: { iri: '#p', types: ['foaf:Agent'] } },
    ]);
  });

  it('are found wherever they stand, whole, and what is said twice counts once', () => {
    const nodes = nodesIn(`
      <rdf:Description rdf:about="urn:a"><dct:title>A</dct:title><dct:title>A</dct:title></rdf:Description>
      <dcat:Dataset rdf:about="urn:d"><dcat:distribution rdf:resource="urn:a"/></dcat:Dataset>
      <dcat:Distribution rdf:about="urn:a"><dct:title>A</dct:title><dct:format>PDF</dct:format></dcat:Distribution>`);
    const [, dataset] = nodes;
    const [found, ...others] = dataset ? graphOf(nodes).things(dataset, 'dcat:distribution') : [];
    expect(others).toEqual([]);
    expect(found?.types).toEqual(['dcat:Distribution']);
    expect(found && [valuesOf(found, ['dct:title']).length, valuesOf(found, ['dct:format']).length]).toEqual([1, 1]);
  });

  it('are missing where nothing describes them', () => {
    const nodes = nodesIn('<dcat:Dataset><dcat:distribution rdf:resource="urn:x"/></dcat:Dataset>');
    expect(nodes.flatMap((node) => graphOf(nodes).things(node, 'dcat:distribution'))).toEqual([]);
  });

  it('do not grow without end where each dataset describes the same office again', async () => {
    const shared =
      '<foaf:Agent rdf:about="urn:office"><foaf:name>Bauamt</foaf:name><dct:type><a/></dct:type></foaf:Agent>';
    const one = (id: number): string =>
      `<dcat:Dataset rdf:about="https://a.example/${id}" dct:title="A" plu:planName="P"><dct:publisher rdf:resource="urn:office"/></dcat:Dataset>${shared}`;
    const many = Array.from({ length: 1000 }, (_, id) => one(id)).join('');
    const records = recordsOf(await readAnswer(conversation, documentOf(many)));
    expect(records.filter(({ organiser }) => organiser === 'Bauamt')).toHaveLength(1000);
    const nodes = nodesIn(many);
    const [office] = nodes[0] ? graphOf(nodes).things(nodes[0], 'dct:publisher') : [];
    expect(office && valuesOf(office, ['foaf:name'])).toHaveLength(1);
    expect(office && valuesOf(office, ['dct:type'])).toHaveLength(200);
  });

  it('are at most as many as anybody reads', () => {
    const links = '<dcat:distribution rdf:resource="urn:a"/>'.repeat(2000);
    const [node] = nodesIn(`<dcat:Dataset>${links}</dcat:Dataset>`);
    expect(node && valuesOf(node, ['dcat:distribution'])).toHaveLength(500);
  });
});
