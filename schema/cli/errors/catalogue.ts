import { exitCode, type ExitCode } from '../command/exit-code.ts';
import type { Text } from '../language/text.ts';

interface CatalogueEntry {
  readonly exitCode: ExitCode;
  readonly message: Text;
}

/** Every error that the command line itself raises. What the registry refuses has its own codes. */
export const catalogue = {
  COMMAND_UNKNOWN: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Den Befehl „{command}“ gibt es nicht. Alle Befehle: hubgraph --help',
      en: 'There is no command "{command}". All commands: hubgraph --help',
    },
  },
  USAGE_INVALID: {
    exitCode: exitCode.badUsage,
    message: { de: '{reason} Hilfe: hubgraph {command} --help', en: '{reason} Help: hubgraph {command} --help' },
  },
  SUBGRAPH_TWICE: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Der Subgraph „{name}“ ist zweimal angegeben.',
      en: 'The subgraph "{name}" is given twice.',
    },
  },
  SUBGRAPH_UNKNOWN: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Einen Subgraphen „{name}“ gibt es nicht unter den angegebenen.',
      en: 'There is no subgraph "{name}" among those that are given.',
    },
  },
  ARGUMENT_UNEXPECTED: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Mit „{argument}“ kann „hubgraph {command}“ nichts anfangen. Hilfe: hubgraph {command} --help',
      en: '"hubgraph {command}" takes no "{argument}". Help: hubgraph {command} --help',
    },
  },
  FILE_UNREADABLE: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Die Datei {file} ist nicht lesbar ({reason}).',
      en: 'The file {file} cannot be read ({reason}).',
    },
  },
  FILE_UNWRITABLE: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Die Datei {file} lässt sich nicht schreiben ({reason}).',
      en: 'The file {file} cannot be written ({reason}).',
    },
  },
  PROJECT_INVALID: {
    exitCode: exitCode.badUsage,
    message: { de: '{file}: {reason}', en: '{file}: {reason}' },
  },
  SETTING_MISSING: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Es fehlt: {what}. Entweder {option} angeben oder „{key}“ in hubgraph.yaml schreiben.',
      en: 'Missing: {what}. Give {option}, or write "{key}" into hubgraph.yaml.',
    },
  },
  FOLDER_TAKEN: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Der Ordner {folder} ist nicht leer; nichts wurde geschrieben.',
      en: 'The folder {folder} is not empty; nothing was written.',
    },
  },
  LIST_INVALID: {
    exitCode: exitCode.badUsage,
    message: { de: 'Die Liste ist nicht lesbar. {reason}', en: 'The list cannot be read. {reason}' },
  },
  GATEWAY_FAILED: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Das Gateway ist nicht gestartet; warum, steht darüber.',
      en: 'The gateway did not start; the reason is above.',
    },
  },
  SUBGRAPH_COMMAND_FAILED: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Der Befehl {command} lässt sich nicht starten ({reason}).',
      en: 'The command {command} cannot be started ({reason}).',
    },
  },
  REGISTRY_MISSING: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Welche Registry? Ihre Adresse mit --registry angeben oder in HUBGRAPH_REGISTRY setzen.',
      en: 'Which registry? Give its address with --registry, or set HUBGRAPH_REGISTRY.',
    },
  },
  REGISTRY_ADDRESS_INVALID: {
    exitCode: exitCode.badUsage,
    message: {
      de: '„{url}“ ist keine Adresse einer Registry (https://…).',
      en: '"{url}" is no address of a registry (https://…).',
    },
  },
  REGISTRY_UNREACHABLE: {
    exitCode: exitCode.unreachable,
    message: {
      de: 'Die Registry unter {url} ist nicht zu erreichen: {reason}',
      en: 'The registry at {url} cannot be reached: {reason}',
    },
  },
  REGISTRY_ANSWER_INVALID: {
    exitCode: exitCode.unreachable,
    message: {
      de: 'Unter {url} antwortet etwas, aber keine Registry dieser Version.',
      en: 'Something answers at {url}, but no registry of this version.',
    },
  },
  HOST_UNKNOWN: {
    exitCode: exitCode.tryAgain,
    message: {
      de: 'Die Registry kennt noch keinen Host, der das Netz „{network}“ bedient. Bitte deren Betreiber fragen.',
      en: 'The registry knows no host yet that serves the network "{network}". Ask its operator.',
    },
  },
  TOKEN_MISSING: {
    exitCode: exitCode.notAllowed,
    message: {
      de: 'Dafür braucht es ein Zugriffstoken in HUBGRAPH_TOKEN; der Betreiber der Registry gibt es aus.',
      en: 'This needs an access token in HUBGRAPH_TOKEN; the operator of the registry hands it out.',
    },
  },
  SCHEMA_COMMAND_FAILED: {
    exitCode: exitCode.badUsage,
    message: {
      de: 'Der Befehl für das Schema ist gescheitert ({command}): {reason}',
      en: 'The command for the schema failed ({command}): {reason}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;

/** The name of an error in the catalogue; `--json` prints it as `error.code`. */
export type CliErrorCode = keyof typeof catalogue;
