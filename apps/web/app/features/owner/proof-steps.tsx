import type { ProofView } from './console-view.js';
import { useOwnerWords } from './words.js';

/** What has to stand where on the official domain; either way will do. */
export function ProofSteps({ proof }: { readonly proof: Omit<ProofView, 'lastLook'> }): React.ReactElement {
  const words = useOwnerWords().lost;
  return (
    <ol className="owner__proof">
      <li>
        <p>{words.file}</p>
        <code>{proof.wellKnownUrl}</code>
        <p>{words.line}</p>
        <code>{proof.token}</code>
      </li>
      {proof.dnsName !== null && (
        <li>
          <p>{words.dns}</p>
          <code>{proof.dnsName}</code>
        </li>
      )}
    </ol>
  );
}
