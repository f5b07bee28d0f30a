/** WebAuthn speaks in bytes, servers in base64url: these turn one into the other, for every browser. */

export interface CreationJson extends Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: DescriptorJson[];
}

export interface RequestJson extends Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> {
  challenge: string;
  allowCredentials?: DescriptorJson[];
}

interface DescriptorJson {
  id: string;
  type: PublicKeyCredentialType;
  transports?: AuthenticatorTransport[];
}

export function creationOptions(json: CreationJson): PublicKeyCredentialCreationOptions {
  return {
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptor),
  };
}

export function requestOptions(json: RequestJson): PublicKeyCredentialRequestOptions {
  return { ...json, challenge: bytes(json.challenge), allowCredentials: (json.allowCredentials ?? []).map(descriptor) };
}

/** What the server verifies, as JSON. */
export function credentialJson(credential: PublicKeyCredential): string {
  const response = credential.response;
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    extensions: JSON.stringify(credential.getClientExtensionResults()),
    response: response instanceof AuthenticatorAttestationResponse ? attestation(response) : assertion(response),
  });
}

function attestation(response: AuthenticatorAttestationResponse): Record<string, unknown> {
  return {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  };
}

function assertion(response: AuthenticatorResponse): Record<string, unknown> {
  const signed = response as AuthenticatorAssertionResponse;
  return {
    clientDataJSON: text(signed.clientDataJSON),
    authenticatorData: text(signed.authenticatorData),
    signature: text(signed.signature),
    userHandle: signed.userHandle ? text(signed.userHandle) : null,
  };
}

function descriptor(json: DescriptorJson): PublicKeyCredentialDescriptor {
  return { ...json, id: bytes(json.id) };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const signs = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
