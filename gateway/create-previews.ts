import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.ts';
import { ServedGraph } from './graph/served-graph.ts';
import { startEngine } from './graph/start-engine.ts';
import { PreviewGraphs } from './preview-graphs.ts';
import { createSignatureCheck } from './source/check-signature.ts';
import { RegistrySource } from './source/registry-source.ts';

/** The preview graphs of the registry's networks; null without a registry. Raises CONFIG_INVALID. */
export async function createPreviews(config: GatewayConfig, log: Logger): Promise<PreviewGraphs | null> {
  if (config.registry === undefined) return null;
  const registry = new URL(config.registry);
  const checkSignature = await createSignatureCheck(config.supergraphPublicKey);
  return new PreviewGraphs(
    {
      createGraph: (preview) => {
        const start = (sdl: string) => startEngine(sdl, { usage: null, answerCache: null, preview }, config, log);
        return new ServedGraph({ startEngine: start, onSwap: () => undefined, swapGraceMs: config.swapGraceMs }, log);
      },
      createSource: (preview, onGone) =>
        new RegistrySource({ registry, subject: 'supergraph', preview, checkSignature, onGone }, log),
    },
    log,
  );
}
