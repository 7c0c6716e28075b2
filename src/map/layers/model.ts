import {Buffer, type Device, type VertexFormat} from '@luma.gl/core'
import {Model, type ModelProps} from '@luma.gl/engine'
import {cameraModule, FLAT} from './camera'

/** 0…1, not premultiplied. */
export type Channels = [red: number, green: number, blue: number, alpha: number]

type Vertices = Float32Array | Uint32Array | Uint16Array | Uint8Array

export interface CampaignModelProps {
  id: string
  vs: string
  fs: string
  module: NonNullable<ModelProps['modules']>[number]
  /** A buffer may serve several models: it is its maker's, and stays when they go. */
  attributes: Record<string, {data: Vertices | Buffer; format: VertexFormat}>
  topology?: 'triangle-list' | 'point-list'
  indices?: Uint32Array | Buffer
  vertexCount: number
  /** How it meets what is drawn already; FLAT unless said. */
  parameters?: ModelProps['parameters']
}

/** A model of a campaign layer with the buffers that are its own. */
export interface CampaignModel {
  model: Model
  destroy: () => void
}

export function createModel(device: Device, props: CampaignModelProps): CampaignModel {
  const names = Object.keys(props.attributes)
  const own: Buffer[] = []
  const bufferOf = (data: Vertices | Buffer, usage = Buffer.VERTEX) => {
    if (data instanceof Buffer) return data
    const buffer = device.createBuffer({usage, data})
    own.push(buffer)
    return buffer
  }
  const buffers: Record<string, Buffer> = {}
  for (const name of names) buffers[name] = bufferOf(props.attributes[name].data)
  const indexBuffer = props.indices && bufferOf(props.indices, Buffer.INDEX)
  const model = new Model(device, {
    id: props.id,
    vs: props.vs,
    fs: props.fs,
    modules: [cameraModule, props.module],
    topology: props.topology ?? 'triangle-list',
    bufferLayout: names.map((name) => ({name, format: props.attributes[name].format})),
    attributes: buffers,
    vertexCount: props.vertexCount,
    parameters: props.parameters ?? FLAT,
    ...(indexBuffer ? {indexBuffer} : {}),
  })
  return {
    model,
    destroy: () => {
      model.destroy()
      for (const buffer of own) buffer.destroy()
    },
  }
}
