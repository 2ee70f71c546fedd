import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHubgraph } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A list as a town keeps it: headings of its own, no ids, words of its own. */
const list = [
  'Bezeichnung,Kategorie,Datum,Wo,Schlagworte,Interne Notiz',
  'Sprechstunde Digitales,Beratung,,Rathaus,"Digitalisierung, Co-Working",bitte prüfen',
  'Texte mit KI,Vortrag,4.5.2026,"Bücherei; 1. Stock",Digitale Kompetenzen,',
  'Texte mit KI,Workshop,11.5.2026,,,',
].join('\r\n');

const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8').replace('\uFEFF', '');

describe('hubgraph init', () => {
  test('makes a network of examples that passes its check', async () => {
    const cwd = temporaryFolder();
    const { exitCode, stdout } = await runHubgraph(['init', 'Musterdorf', '--yes'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Made: Musterdorf\nPassed: musterdorf \(hubs: 2, offers: 3\)\./);
    expect(read(cwd, 'Musterdorf/network.yaml')).toMatch(/^id: musterdorf\ntitle: Musterdorf$/m);
    expect(read(cwd, 'Musterdorf/Dockerfile')).toContain(' /data/networks/musterdorf/\n');
    expect(await runHubgraph(['check'], { cwd: join(cwd, 'Musterdorf') })).toMatchObject({ exitCode: 0 });
  });

  test('makes a network of a list with all suggestions taken', async () => {
    const cwd = temporaryFolder({ 'list.csv': list });
    const args = ['init', 'neu', '--from-csv', 'list.csv', '--yes', '--network', 'neu-ulm', '--title', 'Stadt Neu-Ulm'];
    const { exitCode, stdout } = await runHubgraph(args, { cwd });
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain('Passed: neu-ulm (hubs: 1, offers: 3).');
    expect(read(cwd, 'neu/hubs.csv')).toBe('Kennung;Titel;Status\nstadt-neu-ulm;Stadt Neu-Ulm;in Betrieb\n');
    expect(read(cwd, 'neu/offers.csv').split('\n')).toEqual([
      'Kennung;Hub;Art;Titel;Status;Themen;Beginn;Ort;Region (AGS)',
      'sprechstunde-digitales;stadt-neu-ulm;Beratung;Sprechstunde Digitales;aktiv;Digitalisierung|Co-Working;;Rathaus;09775135',
      'texte-mit-ki;stadt-neu-ulm;Veranstaltung;Texte mit KI;aktiv;Digitale Kompetenzen;4.5.2026;"Bücherei; 1. Stock";09775135',
      'texte-mit-ki-2;stadt-neu-ulm;Workshop;Texte mit KI;aktiv;;11.5.2026;;',
      '',
    ]);
  });

  test('asks for every column and every word that it does not know, each with a suggestion', async () => {
    const cwd = temporaryFolder({ 'list.csv': list });
    const answers = [
      '',
      'Digitales Neu-Ulm',
      'Stadt Neu-Ulm',
      '',
      '',
      '',
      '',
      '',
      '-',
      '',
      'Unsinn',
      'Beschreibung',
      'verfügbar',
      'Schulung',
    ];
    const { exitCode, stderr } = await runHubgraph(['init', 'neu-ulm', '--from-csv', 'list.csv', '--language=de'], {
      cwd,
      input: answers.join('\n'),
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Id des Netzes (Kleinbuchstaben, Ziffern, Bindestriche): [neu-ulm]');
    expect(stderr).toContain('Spalte „Bezeichnung“ (z. B. „Sprechstunde Digitales“) ist: (- für keine) [Titel]');
    expect(stderr).toContain('Spalte „Wo“ (z. B. „Rathaus“) ist: (- für keine) [Ort]');
    expect(stderr).toMatch(/„Unsinn“ gibt es nicht.* Erlaubt: .*Beschreibung/);
    expect(stderr).toContain('„Art“: Was heißt „Vortrag“? [Veranstaltung]');
    expect(read(cwd, 'neu-ulm/network.yaml')).toContain('name: Stadt Neu-Ulm');
    expect(read(cwd, 'neu-ulm/offers.csv').split('\n').slice(0, 3)).toEqual([
      'Kennung;Hub;Art;Titel;Beschreibung;Status;Themen;Beginn',
      'sprechstunde-digitales;digitales-neu-ulm;Beratung;Sprechstunde Digitales;bitte prüfen;verfügbar;Digitalisierung|Co-Working;',
      'texte-mit-ki;digitales-neu-ulm;Schulung;Texte mit KI;;verfügbar;Digitale Kompetenzen;4.5.2026',
    ]);
  });

  test('takes the hubs that a list of offers names, and a list of hubs', async () => {
    const cwd = temporaryFolder({
      'offers.csv': 'Titel;Einrichtung\nBeratung;Digitalzentrum\nWerkstatt;Bücherei\nKurs;Bücherei\n',
      'hubs.csv': 'Name;Stand\nDigitalzentrum;im Aufbau\n',
    });
    expect(await runHubgraph(['init', 'one', '--from-csv', 'offers.csv', '--yes'], { cwd })).toMatchObject({
      exitCode: 0,
    });
    expect(read(cwd, 'one/hubs.csv')).toContain(
      '\ndigitalzentrum;Digitalzentrum;in Betrieb\nbuecherei;Bücherei;in Betrieb\n',
    );
    const input = '\n\n\n\nHub\n';
    expect(await runHubgraph(['init', 'two', '--from-csv', 'hubs.csv'], { cwd, input })).toMatchObject({ exitCode: 0 });
    expect(read(cwd, 'two/hubs.csv')).toBe('Kennung;Titel;Status\ndigitalzentrum;Digitalzentrum;im Aufbau\n');
  });

  test('writes what does not pass its check too, and tells what to mend', async () => {
    const cwd = temporaryFolder({ 'list.csv': 'Titel;Beginn\nKurs;irgendwann\n' });
    const { exitCode, stdout } = await runHubgraph(['init', 'neu', '--from-csv', 'list.csv', '--yes'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/offers\.csv, line 2, column F \(Beginn\): .*irgendwann/);
    expect(read(cwd, 'neu/offers.csv')).toContain('irgendwann');
  });

  test.each([
    ['no folder', ['init'], 'A FOLDER is needed'],
    ['a folder that is not empty', ['init', '.'], 'is not empty; nothing was written'],
    ['a list that is not there', ['init', 'neu', '--from-csv', 'absent.csv'], 'absent.csv cannot be read (ENOENT)'],
    [
      'a list that is empty',
      ['init', 'neu', '--from-csv', 'empty.csv'],
      'The list cannot be read. empty.csv: is empty',
    ],
    [
      'a template that there is not',
      ['init', 'neu', '--template', 'rust'],
      'There is no template "rust". Allowed: no-code, typescript, any-language.',
    ],
    [
      'a template that there is not, in German,',
      ['init', 'neu', '--template', 'rust', '--language', 'de'],
      'Die Vorlage „rust“ gibt es nicht. Erlaubt: no-code, typescript, any-language.',
    ],
    [
      'a list for a network with code',
      ['init', 'neu', '--template', 'typescript', '--from-csv', 'dates.csv'],
      '--from-csv goes with the template no-code only.',
    ],
    [
      'an id that code cannot have',
      ['init', 'neu', '--template', 'any-language', '--network', 'Neu Ulm', '--yes'],
      'The id has small letters, digits and hyphens',
    ],
    ['a list without titles', ['init', 'neu', '--from-csv', 'dates.csv', '--yes'], 'No column is the title'],
  ])('refuses %s as bad usage', async (_, args, message) => {
    const cwd = temporaryFolder({ 'empty.csv': '\n', 'dates.csv': 'Datum\n4.5.2026\n' });
    const { exitCode, stderr } = await runHubgraph(args, { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
